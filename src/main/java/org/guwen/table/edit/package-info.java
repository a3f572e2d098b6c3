/** Changes of cells and rows at their place in a workbook. Other modules let people edit tables through it. */
@NullMarked
@NamedInterface
package org.guwen.table.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
