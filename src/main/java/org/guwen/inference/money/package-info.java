/** Arithmetic on money and time, exact and without any threshold: functions that rules call. */
@NullMarked
@NamedInterface("money")
package org.guwen.inference.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
