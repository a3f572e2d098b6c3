/**
 * Runs the cases of workbooks and program on the tables of a draft and reports what failed, where, and what no case
 * shows.
 */
@NullMarked
@NamedInterface
package org.guwen.casebook.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
