package org.guwen.facts;

import org.jspecify.annotations.Nullable;

/** Who asks: the role decides the authority (DT-03b). */
public record Actor(
        @Nullable Role role, @Fact(maxLength = 64) @Nullable String employeeId) {}
