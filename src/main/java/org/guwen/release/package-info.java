/**
 * The use case "change the tables": from a draft to a release in force on every node, and back. Judges no case itself;
 * lets the casebook do so before a release may serve.
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
            "analysis",
            "analysis :: *",
            "export",
            "ruleset",
            "inference",
            "casebook",
            "casebook :: *",
            "journal",
            "request",
            "security",
            "problem",
            "text"
        })
package org.guwen.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
