package org.guwen.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.table.Finding;
import org.guwen.table.writing.Mark;

/** What a test report says about one workbook, as marks at its cells. */
public final class ResultMarks {

    private ResultMarks() {}

    /**
     * What came of the cases of a workbook, and what was found in it.
     *
     * @param findings such as expectations that failed and rows that no case shows
     */
    public static List<Mark> of(
            List<TestReport.TestedCase> cases, List<Finding> findings, String workbook, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        for (TestReport.TestedCase tested : cases) {
            if (tested.source().equals(workbook) && tested.sheet() != null && tested.cell() != null) {
                Mark.Kind kind = tested.passed() ? Mark.Kind.PASSED : Mark.Kind.FAILED;
                marks.add(new Mark(tested.sheet(), tested.cell(), kind, ""));
            }
        }
        findings.stream()
                .filter(finding -> finding.workbook().equals(workbook))
                .forEach(finding -> marks.add(Mark.of(finding, locale)));
        return marks;
    }
}
