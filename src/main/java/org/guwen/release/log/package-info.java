/** The release log, a chain of hashes, and the check that nobody has changed what it tells of. */
@NullMarked
package org.guwen.release.log;

import org.jspecify.annotations.NullMarked;
