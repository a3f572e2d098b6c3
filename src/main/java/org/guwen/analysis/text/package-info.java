/** Boxes and values in words that people read, in both languages. */
@NullMarked
package org.guwen.analysis.text;

import org.jspecify.annotations.NullMarked;
