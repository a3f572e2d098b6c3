package org.guwen.release;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.ruleset.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * What shall become a release.
 *
 * @param workbooks all workbooks, changed or not
 * @param author account that wrote it
 * @param approver account that publishes it
 * @param approverPerson the person behind that account
 * @param comment why
 * @param draft the draft it comes from, if any
 * @param effectiveFrom from when it is in force, {@code null} for now
 * @param findingsSha256 hash of the findings it was approved with
 * @param testsSha256 hash of the test report it was approved with
 */
public record NewRelease(
        List<Workbook> workbooks,
        String author,
        String approver,
        @Nullable String approverPerson,
        String comment,
        @Nullable Long draft,
        @Nullable OffsetDateTime effectiveFrom,
        String findingsSha256,
        String testsSha256) {

    /** Copies the list. */
    public NewRelease {
        workbooks = List.copyOf(workbooks);
    }
}
