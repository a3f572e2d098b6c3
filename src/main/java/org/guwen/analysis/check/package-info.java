/** The questions that are put to the rows of one table, each a check with its findings. */
@NullMarked
package org.guwen.analysis.check;

import org.jspecify.annotations.NullMarked;
