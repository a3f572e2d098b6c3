/**
 * Decision tables in forms that other engines read, so that the knowledge is never locked in: DMN 1.5 and DRL. Knows
 * tables only, no engine, and runs nothing of what it writes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "facts :: *", "advice", "advice :: code", "table"})
package org.guwen.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
