/**
 * What can be said of a decision table without running it: gaps, overlaps, rows that never count, contradictions. Every
 * row is a box in the space of cases; everything here is arithmetic of boxes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"facts", "facts :: *", "advice", "advice :: *", "table", "table :: *", "text"})
package org.guwen.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
