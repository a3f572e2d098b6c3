/** The clauses that the knowledge rests on. */
@NullMarked
@NamedInterface("clause")
package org.guwen.advice.clause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
