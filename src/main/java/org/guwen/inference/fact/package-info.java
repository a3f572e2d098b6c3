/**
 * The facts of a run as rules match them: what was told of a case, in small flat records, one for each subject, set member
 * and optional part; and the figures of tables that enter as a whole. Nothing here is derived.
 */
@NullMarked
@NamedInterface("fact")
package org.guwen.inference.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
