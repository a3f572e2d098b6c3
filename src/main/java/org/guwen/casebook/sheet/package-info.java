/** Cases as sheets of a workbook: read, laid out, and offered as an empty template. */
@NullMarked
@NamedInterface
package org.guwen.casebook.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
