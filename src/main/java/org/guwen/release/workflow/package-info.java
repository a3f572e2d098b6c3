/** The way of a draft from upload to release: edited, compared, carried over, approved, handed over to publication. */
@NullMarked
@NamedInterface
package org.guwen.release.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
