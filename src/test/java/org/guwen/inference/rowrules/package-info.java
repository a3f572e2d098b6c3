/** How Drools found the rows of a table before the program had an index: kept to measure the index against. */
@NullMarked
package org.guwen.inference.rowrules;

import org.jspecify.annotations.NullMarked;
