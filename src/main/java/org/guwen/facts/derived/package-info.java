/**
 * Facts that nobody brings: what is concluded of a case before any advice, and the views of a case that tables and
 * principles look at. Made by inference, read by every module that reads rows.
 */
@NullMarked
@NamedInterface
package org.guwen.facts.derived;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
