package org.guwen.ruleset;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a planned activation will never count. Written once, before its time, and never taken back.
 *
 * @param activationSeq the activation
 * @param reason why
 * @param account who decided
 * @param personId the person behind the account
 * @param createdAt when it was decided
 */
public record Cancellation(
        long activationSeq,
        String reason,
        String account,
        @Nullable String personId,
        OffsetDateTime createdAt) {}
