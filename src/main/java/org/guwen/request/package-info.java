/**
 * What comes in over HTTP is read strictly: addresses, parameters, headers and JSON. A slip of the pen is told at its
 * place, never guessed at and never dropped. Knows no use case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package org.guwen.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
