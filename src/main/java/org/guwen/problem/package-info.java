/**
 * Errors as RFC 9457 problem documents: the closed list of problem types, the exception that carries one, and the one
 * place that renders them in the caller's language. Knows no use case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package org.guwen.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
