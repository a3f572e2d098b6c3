/** A draft: its content, states and steps, how it is kept, and how each change of it is logged. */
@NullMarked
@NamedInterface
package org.guwen.release.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
