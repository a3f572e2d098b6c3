/**
 * Examples of good advice: cases are read from YAML, run on a knowledge base, and compared with what was expected. The
 * build and the publishing of a draft use the same runner, so that "tested" has one meaning. Changes nothing and stores
 * nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "facts",
            "facts :: *",
            "advice",
            "advice :: act",
            "advice :: code",
            "advice :: clause",
            "table",
            "table :: *",
            "ruleset",
            "inference",
            "text"
        })
package org.guwen.casebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
