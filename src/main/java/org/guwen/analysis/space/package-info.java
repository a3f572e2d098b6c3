/** The space of cases that the rows of a table divide: one axis for each field, sets of codes, and boxes of them. */
@NullMarked
package org.guwen.analysis.space;

import org.jspecify.annotations.NullMarked;
