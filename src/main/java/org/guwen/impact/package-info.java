/**
 * What drafts and the records of consultations have to do with one another: past cases become test cases of a draft, and a
 * draft is asked what it would have answered to them. Changes no record.
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
            "casebook",
            "casebook :: *",
            "consultation",
            "consultation :: *",
            "release",
            "release :: *",
            "journal",
            "request",
            "security",
            "problem",
            "text"
        })
package org.guwen.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
