/** Guards the rows that no store may change. Other modules ask it before they take a change. */
@NullMarked
@NamedInterface
package org.guwen.analysis.locked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
