package org.guwen.casebook.report;

import java.util.List;
import java.util.Map;
import org.guwen.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What came of testing a draft.
 *
 * @param passed cases that passed
 * @param failed cases that failed
 * @param cases every case: those of the workbooks first, then those of the program
 * @param coverage which rows the cases let decide
 * @param findings failed expectations and untested rows, each at its cell
 */
public record TestReport(int passed, int failed, List<TestedCase> cases, RowCoverage coverage, List<Finding> findings) {

    /** Copies the lists. */
    public TestReport {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** Whether every case passed. */
    public boolean isPassed() {
        return failed == 0;
    }

    /**
     * A case that was run.
     *
     * @param name a sentence that tells what is shown
     * @param nameZh the same in Chinese, or {@code null}
     * @param source workbook or casebook it stands in
     * @param sheet sheet name, or {@code null} for a case of the program
     * @param cell cell of its id, or {@code null} for a case of the program
     * @param clauses ids of the clauses the case shows
     * @param passed whether the advice is as expected
     * @param failures points in which it is not
     */
    public record TestedCase(
            String name,
            @Nullable String nameZh,
            String source,
            @Nullable String sheet,
            @Nullable String cell,
            List<String> clauses,
            boolean passed,
            List<FailedPoint> failures) {

        /** Copies the lists. */
        public TestedCase {
            clauses = List.copyOf(clauses);
            failures = List.copyOf(failures);
        }
    }

    /**
     * A point in which the advice is not as expected.
     *
     * @param cell cell of the expectation, or {@code null} for a case of the program
     * @param what part of the advice, such as {@code charges.REWORK}
     * @param whatZh what that is called in Chinese, {@code null} in reports from before this was told
     * @param whatEn the same in English
     * @param expected what the case asks for, in keys
     * @param actual what the advice says, in keys
     * @param expectedZh what the case asks for, in Chinese
     * @param actualZh what the advice says, in Chinese
     * @param expectedEn what the case asks for, in English
     * @param actualEn what the advice says, in English
     */
    public record FailedPoint(
            @Nullable String cell,
            String what,
            @Nullable String whatZh,
            @Nullable String whatEn,
            String expected,
            String actual,
            String expectedZh,
            String actualZh,
            String expectedEn,
            String actualEn) {}

    /**
     * Which rows the cases let decide. Rows that are switched off do not count, nor those that had expired before the
     * first business date of any case.
     *
     * @param tested rows that some case lets decide
     * @param rows rows that count
     * @param untested ids of the rows that no case lets decide, by table; tables without such rows are left out
     */
    public record RowCoverage(int tested, int rows, Map<String, List<String>> untested) {

        /** Copies the map. */
        public RowCoverage {
            untested = Map.copyOf(untested);
        }
    }
}
