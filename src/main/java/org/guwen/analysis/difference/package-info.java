/**
 * What differs between two versions of a table, row by row, and for which cases the answer changes. Other modules
 * compare tables through it.
 */
@NullMarked
@NamedInterface
package org.guwen.analysis.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
