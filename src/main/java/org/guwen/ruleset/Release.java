package org.guwen.ruleset;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the tables. Written once, never changed; when it is in force, its activations say.
 *
 * @param number from 1, without gaps
 * @param sha256 hash over principles and workbooks
 * @param rulesSha256 hash of the principles it was published with
 * @param author account that wrote it
 * @param comment why
 * @param createdAt when it was published
 * @param draftId the draft it came from, {@code null} for the shipped tables
 * @param approvedBy account that approved it, {@code null} for the shipped tables
 */
public record Release(
        long number,
        String sha256,
        String rulesSha256,
        String author,
        String comment,
        OffsetDateTime createdAt,
        @Nullable Long draftId,
        @Nullable String approvedBy) {

    /** Whether these workbooks, all of them and byte for byte, are those of the release. */
    public boolean consistsOf(List<Workbook> workbooks) {
        return sha256(rulesSha256, workbooks).equals(sha256);
    }

    /** Hash of a release: that of its principles, then name and hash of every workbook, by name. */
    static String sha256(String rulesSha256, List<Workbook> workbooks) {
        return Sha256.of(rulesSha256
                + workbooks.stream()
                        .sorted(Comparator.comparing(Workbook::name))
                        .map(workbook -> workbook.name() + workbook.sha256())
                        .collect(Collectors.joining()));
    }
}
