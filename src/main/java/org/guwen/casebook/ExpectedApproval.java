package org.guwen.casebook;

import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who must approve a concession.
 *
 * @param required whether anybody must
 * @param level exactly this role, or {@code null}
 * @param levelAbove some role above this one, or {@code null}
 */
public record ExpectedApproval(
        @Nullable Boolean required,
        @Nullable Role level,
        @Nullable Role levelAbove) {}
