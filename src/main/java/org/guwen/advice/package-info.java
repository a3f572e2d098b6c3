/**
 * What can be concluded of a case and why: actions, prohibitions, charges, deadlines, verdicts, reasons, and the
 * catalogue of clauses they rest on. Knows facts, and nothing of rules, tables or the web.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "facts :: *", "text"})
package org.guwen.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
