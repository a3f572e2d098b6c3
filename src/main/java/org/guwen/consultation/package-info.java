/**
 * The use case "ask": the facts of a case come in, are read strictly, and advice goes out and into the journal. Decides
 * nothing itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "facts",
            "facts :: *",
            "advice",
            "advice :: *",
            "table",
            "table :: *",
            "ruleset",
            "inference",
            "inference :: whynot",
            "casebook",
            "casebook :: *",
            "journal",
            "request",
            "security",
            "problem",
            "text"
        })
package org.guwen.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
