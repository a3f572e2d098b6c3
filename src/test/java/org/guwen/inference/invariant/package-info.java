/** Invariants of the practice, held against random cases on the shipped tables and on permitted edits of them. */
@NullMarked
package org.guwen.inference.invariant;

import org.jspecify.annotations.NullMarked;
