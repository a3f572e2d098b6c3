/** From tables, cases, edits and marks to a workbook for people. Other modules write workbooks through it. */
@NullMarked
@NamedInterface
package org.guwen.table.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
