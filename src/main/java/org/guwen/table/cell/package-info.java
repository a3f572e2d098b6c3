/**
 * The grammar of cells: what people type becomes a region, an outcome or a fact, and back, or a problem that says what
 * would be right. Other modules print and read single values with it.
 */
@NullMarked
@NamedInterface
package org.guwen.table.cell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
