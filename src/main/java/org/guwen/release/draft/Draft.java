package org.guwen.release.draft;

import java.time.OffsetDateTime;
import java.util.Map;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * A change of the tables on its way to a release, without its workbooks.
 *
 * @param id number of the draft
 * @param version counts its changes of content and state, from 1
 * @param origin where it came from
 * @param baseRelease release it changes
 * @param effectiveFrom day it is meant for, {@code null} for as soon as it is published
 * @param author account that made it, {@code guwen} for the program
 * @param authorPerson person behind that account
 * @param comment why
 * @param hashes hashes of content, findings and tests
 * @param approval who approved it, or {@code null}
 * @param release release it became, or {@code null}
 * @param checked what was found, as JSON
 */
public record Draft(
        long id,
        int version,
        DraftState state,
        DraftOrigin origin,
        long baseRelease,
        @Nullable OffsetDateTime effectiveFrom,
        String author,
        @Nullable String authorPerson,
        String comment,
        ContentHashes hashes,
        @Nullable Approval approval,
        @Nullable Long release,
        String checked,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        String changedBy) {

    /**
     * An approval.
     *
     * @param sha256 what was approved
     */
    public record Approval(
            String sha256, String approver, @Nullable String approverPerson) {}

    /** The next version of the draft, in another state and with nothing decided. */
    Draft next(DraftState nextState, DraftEditor by, OffsetDateTime at) {
        Map<String, Object> step =
                Map.of("version", version + 1, "state", nextState, "changedAt", at, "changedBy", by.account());
        return Records.with(this, step).with(null, null);
    }

    /** The same with other content on top of a release. */
    Draft with(CheckedDraft content, long base) {
        return Records.with(this, Map.of("baseRelease", base, "hashes", content.hashes(), "checked", content.json()));
    }

    /** The same for another day. */
    Draft on(@Nullable OffsetDateTime day) {
        return Records.with(this, "effectiveFrom", day);
    }

    /** The same with what was decided. */
    Draft with(@Nullable Approval given, @Nullable Long published) {
        return Records.with(Records.with(this, "approval", given), "release", published);
    }
}
