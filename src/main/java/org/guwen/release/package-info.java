/**
 * The use case "change the tables": tables and workbooks as they are published. Judges no case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "advice", "table", "export", "ruleset", "problem"})
package org.guwen.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
