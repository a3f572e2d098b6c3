package org.guwen.facts;

import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/** Who asks: the role decides the authority (DT-03b). */
public record Actor(
        @Nullable Role role,
        @Fact(maxLength = 64, naming = true) @Nullable String employeeId) {}
