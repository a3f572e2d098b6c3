/**
 * What the records of consultations say when there are many of them: rows that decide and rows that never do, cases that no
 * row fits, questions that stay open, advice that is not followed. Counts, and judges nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "advice",
            "advice :: *",
            "facts",
            "facts :: *",
            "table",
            "ruleset",
            "inference",
            "consultation :: recorded",
            "journal",
            "request",
            "security",
            "problem",
            "text"
        })
package org.guwen.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
