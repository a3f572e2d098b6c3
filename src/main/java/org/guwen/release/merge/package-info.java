/** Joins two changes of one table, row by row and cell by cell, or says where they conflict. Knows no drafts. */
@NullMarked
package org.guwen.release.merge;

import org.jspecify.annotations.NullMarked;
