package org.guwen.release.log;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.facts.Records;
import org.guwen.text.CanonicalForm;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the release log.
 *
 * @param seq from 1, without gaps
 * @param at when
 * @param account who
 * @param personId the person behind the account
 * @param action what was done: the name of a {@link ReleaseAction}, unless somebody has changed it since
 * @param draftId to which draft
 * @param releaseNumber to which release
 * @param comment why
 * @param contentSha256 hash of the principles and workbooks, see {@link org.guwen.ruleset.Ruleset#sha256()}
 * @param findingsSha256 hash of the findings at that time
 * @param testsSha256 hash of the test report at that time
 * @param recordSha256 hash of the release or activation that was written with the entry
 * @param previousSha256 hash of the entry before, zeros for the first
 * @param sha256 hash over all of the above
 */
public record ReleaseLogEntry(
        long seq,
        OffsetDateTime at,
        String account,
        @Nullable String personId,
        String action,
        @Nullable Long draftId,
        @Nullable Long releaseNumber,
        @Nullable String comment,
        @Nullable String contentSha256,
        @Nullable String findingsSha256,
        @Nullable String testsSha256,
        @Nullable String recordSha256,
        String previousSha256,
        String sha256) {

    /** What stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    /** An entry that is not in the log yet. */
    public record New(
            String account,
            @Nullable String personId,
            ReleaseAction action,
            @Nullable Long draftId,
            @Nullable Long releaseNumber,
            @Nullable String comment,
            @Nullable String contentSha256,
            @Nullable String findingsSha256,
            @Nullable String testsSha256,
            @Nullable String recordSha256) {

        /** The entry in its place. */
        ReleaseLogEntry after(long seq, String previousSha256, OffsetDateTime at) {
            Map<String, @Nullable Object> parts = new HashMap<>(Records.shared(this, ReleaseLogEntry.class));
            parts.putAll(Map.of(
                    "seq", seq, "at", at, "action", action.name(), "previousSha256", previousSha256, "sha256", ""));
            ReleaseLogEntry entry = Records.of(ReleaseLogEntry.class, parts);
            return Records.with(entry, "sha256", entry.computedSha256());
        }
    }

    /** The hash that the entry must have, computed from its other parts: all before the last, in their order. */
    String computedSha256() {
        List<@Nullable Object> parts = Records.values(this);
        return CanonicalForm.sha256(parts.subList(0, parts.size() - 1).toArray());
    }
}
