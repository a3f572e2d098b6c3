/**
 * What comes in over HTTP is read strictly: addresses, parameters, headers and JSON. A slip of the pen is told at its
 * place, never guessed at and never dropped. Also what answers have in common: pages of lists, headers, caching, and that a
 * repeated request makes something once. Knows no use case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "text"})
package org.guwen.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
