/**
 * Everything that is found out about the content of a draft: what its files are, what is wrong with them, and what
 * joining them with another release gives.
 */
@NullMarked
package org.guwen.release.check;

import org.jspecify.annotations.NullMarked;
