/**
 * The enumerations that advice is made of. Their constants are the stable codes of answers, tables and rules; every module
 * may use them.
 */
@NullMarked
@NamedInterface
package org.guwen.advice.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
