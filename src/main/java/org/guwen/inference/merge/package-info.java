/** Joins the conclusions of a run into advice: which of several counts, and in which order they are read. */
@NullMarked
package org.guwen.inference.merge;

import org.jspecify.annotations.NullMarked;
