/**
 * Who may do what: accounts and API keys, how callers prove who they are, and the one list of access rules. Knows
 * addresses and roles, no use case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts :: code", "problem", "request", "text"})
package org.guwen.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
