package org.guwen.impact;

import java.time.OffsetDateTime;
import org.guwen.release.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The question what a draft would have answered to past cases, as far as it is answered.
 *
 * @param draft number of the draft
 * @param contentSha256 hash of the content that was asked
 * @param baseRelease release that the draft changes
 * @param state where it stands
 * @param range which records
 * @param seq place of the last record that is counted in
 * @param done how many records are counted in
 * @param total how many there are
 * @param totals what changed
 * @param account who asked
 * @param startedAt when
 */
record ImpactRun(
        long draft,
        String contentSha256,
        long baseRelease,
        ImpactState state,
        Range range,
        long seq,
        long done,
        long total,
        ImpactTotals totals,
        String account,
        OffsetDateTime startedAt) {

    /** Whether a draft still is what was asked: its content and the release it changes. */
    boolean isOf(Draft asked) {
        return contentSha256.equals(asked.hashes().contentSha256()) && baseRelease == asked.baseRelease();
    }

    /** Whether it is the same question and equally far. */
    boolean isAtTheSamePlace(ImpactRun other) {
        return seq == other.seq && range.equals(other.range) && contentSha256.equals(other.contentSha256);
    }

    /**
     * Records between two places of the journal, and from a time to another if these are given.
     *
     * @param first place of the first
     * @param last place of the last
     * @param from not before
     * @param to before
     */
    record Range(
            long first,
            long last,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {

        /** Whether a record of that time is meant. */
        boolean holds(OffsetDateTime time) {
            return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
        }
    }

    /** A record whose answer changes. */
    record ChangedCase(long seq, String consultation, String was, String becomes) {}
}
