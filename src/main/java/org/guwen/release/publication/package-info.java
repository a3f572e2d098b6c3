/** Releases put in force: built beside the one that serves, tried, swapped in, followed on every node, told of. */
@NullMarked
package org.guwen.release.publication;

import org.jspecify.annotations.NullMarked;
