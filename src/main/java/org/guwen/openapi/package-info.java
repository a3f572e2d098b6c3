/**
 * The REST interface described for programs that generate clients: what the controllers alone do not tell. Knows
 * addresses and records, no use case; takes no part in answering anything else.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"consultation", "consultation :: *", "facts", "facts :: *", "problem", "request", "text"
        })
package org.guwen.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
