/** Cells and rows at their place in a workbook, shown and changed. Other modules let people edit tables through it. */
@NullMarked
@NamedInterface
package org.guwen.table.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
