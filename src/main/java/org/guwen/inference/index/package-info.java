/**
 * Finds the rows of a decision table that match a case: for each column and code a bitmap of rows, joined by AND. Knows
 * tables and fields, nothing of rules and runs.
 */
@NullMarked
package org.guwen.inference.index;

import org.jspecify.annotations.NullMarked;
