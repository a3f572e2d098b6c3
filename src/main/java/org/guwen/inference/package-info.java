/**
 * Runs a ruleset on the facts of a case: principles in a Drools knowledge base, table rows by an index, conclusions with their
 * reasons out. The only module that knows the rule engine; it reads no clock and writes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "facts :: *", "advice", "advice :: *", "table", "ruleset"})
package org.guwen.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
