/**
 * From the sheets of a workbook to decision tables and sheets of cases, with everything that is wrong with them. Other
 * modules read workbooks through it.
 */
@NullMarked
@NamedInterface
package org.guwen.table.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
