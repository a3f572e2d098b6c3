/**
 * One immutable, hashed version of the knowledge: the tables of a release beside the principles of the program, its
 * store, and the pointer to the version in force.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"facts", "facts :: *", "advice", "advice :: *", "table", "table :: *", "text"})
package org.guwen.ruleset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
