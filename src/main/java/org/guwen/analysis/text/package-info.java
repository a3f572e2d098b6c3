/**
 * Boxes and values in words that people read, in both languages. Closed to other modules but for the text type that
 * differences carry.
 */
@NullMarked
package org.guwen.analysis.text;

import org.jspecify.annotations.NullMarked;
