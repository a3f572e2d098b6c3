/** What is known of acts themselves, whatever the case: data that a rule need not repeat. */
@NullMarked
@NamedInterface("act")
package org.guwen.advice.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
