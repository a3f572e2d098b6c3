/** Advice and its explanation put into words, in the shape in which they leave. */
@NullMarked
@NamedInterface
package org.guwen.consultation.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
