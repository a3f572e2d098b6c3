/**
 * The enumerations that facts are made of. Their constants are the stable codes of requests, tables and rules; every
 * module may use them.
 */
@NullMarked
@NamedInterface
package org.guwen.facts.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
