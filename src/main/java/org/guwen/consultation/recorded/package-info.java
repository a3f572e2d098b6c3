/** What can be done with a consultation that is on record: read it, ask it again. */
@NullMarked
@NamedInterface
package org.guwen.consultation.recorded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
