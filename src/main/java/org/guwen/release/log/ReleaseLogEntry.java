package org.guwen.release.log;

import java.time.OffsetDateTime;
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

        /** An entry about a draft. */
        public New(
                String account,
                @Nullable String personId,
                ReleaseAction action,
                @Nullable Long draftId,
                @Nullable Long releaseNumber,
                @Nullable String comment,
                @Nullable String contentSha256,
                @Nullable String findingsSha256,
                @Nullable String testsSha256) {
            this(
                    account,
                    personId,
                    action,
                    draftId,
                    releaseNumber,
                    comment,
                    contentSha256,
                    findingsSha256,
                    testsSha256,
                    null);
        }

        /** The entry in its place. */
        ReleaseLogEntry after(long seq, String previousSha256, OffsetDateTime at) {
            ReleaseLogEntry entry = new ReleaseLogEntry(
                    seq,
                    at,
                    account,
                    personId,
                    action.name(),
                    draftId,
                    releaseNumber,
                    comment,
                    contentSha256,
                    findingsSha256,
                    testsSha256,
                    recordSha256,
                    previousSha256,
                    "");
            return entry.sealed();
        }
    }

    /** The hash that the entry must have, computed from its other parts. */
    String computedSha256() {
        return CanonicalForm.sha256(
                seq,
                at,
                account,
                personId,
                action,
                draftId,
                releaseNumber,
                comment,
                contentSha256,
                findingsSha256,
                testsSha256,
                recordSha256,
                previousSha256);
    }

    private ReleaseLogEntry sealed() {
        return new ReleaseLogEntry(
                seq,
                at,
                account,
                personId,
                action,
                draftId,
                releaseNumber,
                comment,
                contentSha256,
                findingsSha256,
                testsSha256,
                recordSha256,
                previousSha256,
                computedSha256());
    }
}
