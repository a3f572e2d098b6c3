package org.guwen.release.draft;

import java.util.List;
import java.util.stream.Stream;
import org.guwen.casebook.report.TestReport;
import org.guwen.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a draft. Kept with it as JSON; equal content gives the equal report.
 *
 * @param findings everything remarkable, by place
 * @param notChecked what could not be judged because of errors
 * @param kept ids of tables left blank, which stay as in the base
 * @param tests what the cases said, {@code null} if they could not be run
 */
public record DraftReport(
        List<Finding> findings,
        List<NotChecked> notChecked,
        List<String> kept,
        @Nullable Tests tests) {

    /** Copies the lists. */
    public DraftReport {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
        kept = List.copyOf(kept);
    }

    /** A kind of check. */
    public enum Check {
        /** Cases that no row covers. */
        GAPS,
        /** The cases of the tests sheets and of the program. */
        TESTS
    }

    /**
     * A check that was not made.
     *
     * @param table id of the table, {@code null} for all
     */
    public record NotChecked(@Nullable String table, Check check) {}

    /**
     * What the cases said.
     *
     * @param passed number of cases as expected
     * @param failed number of the others
     * @param cases the cases of the tests sheets, and those of the program that failed
     * @param coverage which rows decided a case
     */
    public record Tests(int passed, int failed, List<TestReport.TestedCase> cases, TestReport.RowCoverage coverage) {

        /** Copies the list. */
        public Tests {
            cases = List.copyOf(cases);
        }
    }

    /** The report with more findings in front. */
    public DraftReport and(List<Finding> more) {
        return new DraftReport(Stream.concat(more.stream(), findings.stream()).toList(), notChecked, kept, tests);
    }

    /** Whether nothing stops the draft. */
    public boolean isClean() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
