/**
 * What rules conclude on the way to a verdict on a proposed act and to other conclusions. These facts stay in the
 * run; the advice holds the verdicts.
 */
@NullMarked
@NamedInterface("judging")
package org.guwen.inference.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
