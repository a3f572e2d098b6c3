/** Tests of the knowledge itself: rules, tables, clauses and cases as one body. */
@NullMarked
package org.guwen.knowledge;

import org.jspecify.annotations.NullMarked;
