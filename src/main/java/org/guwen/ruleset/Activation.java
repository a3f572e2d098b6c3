package org.guwen.ruleset;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a release is in force from a time on. Written once, never changed: a later one takes its place.
 *
 * @param seq from 1; of two for the same time, the greater counts
 * @param releaseNumber the release
 * @param effectiveFrom from when; no later than {@code createdAt} unless it was scheduled
 * @param reason why
 * @param account who decided
 * @param personId the person behind the account, {@code null} for the program
 * @param createdAt when it was decided
 */
public record Activation(
        long seq,
        long releaseNumber,
        OffsetDateTime effectiveFrom,
        String reason,
        String account,
        @Nullable String personId,
        OffsetDateTime createdAt) {

    /**
     * Whether it has begun. One that was not scheduled has, even by a clock that is behind that of the node that wrote
     * it.
     */
    public boolean hasBegun(OffsetDateTime now) {
        return !effectiveFrom.isAfter(now) || !effectiveFrom.isAfter(createdAt);
    }
}
