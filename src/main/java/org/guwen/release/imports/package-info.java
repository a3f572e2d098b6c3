/** Takes in as drafts the workbooks that came to the program past its users. */
@NullMarked
package org.guwen.release.imports;

import org.jspecify.annotations.NullMarked;
