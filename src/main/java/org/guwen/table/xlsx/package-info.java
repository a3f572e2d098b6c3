/**
 * The file format: checks the package, bounds what is unpacked, and streams sheets as cells. Knows no tables; closed
 * to other modules.
 */
@NullMarked
package org.guwen.table.xlsx;

import org.jspecify.annotations.NullMarked;
