package org.guwen.consultation.addition;

import org.jspecify.annotations.Nullable;

/**
 * That the advice was not followed in a point.
 *
 * @param code the act
 * @param taken whether it was done, although it was not advised; false if it was not done, although it was
 * @param reason why
 */
public record OverrideRequest(
        @Nullable String code,
        @Nullable Boolean taken,
        @Nullable String reason) {}
