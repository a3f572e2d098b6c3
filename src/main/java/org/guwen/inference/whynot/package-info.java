/** Why something was not advised, and what would have to be otherwise for it to be. */
@NullMarked
@NamedInterface("whynot")
package org.guwen.inference.whynot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
