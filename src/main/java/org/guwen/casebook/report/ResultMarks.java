package org.guwen.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.table.writing.Mark;

/** What a test report says about one workbook, as marks at its cells. */
public final class ResultMarks {

    private ResultMarks() {}

    /** The cases that passed and failed, the expectations that failed, the rows that no case shows. */
    public static List<Mark> of(TestReport report, String workbook, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        for (TestReport.TestedCase tested : report.cases()) {
            if (tested.source().equals(workbook) && tested.sheet() != null && tested.cell() != null) {
                Mark.Kind kind = tested.passed() ? Mark.Kind.PASSED : Mark.Kind.FAILED;
                marks.add(new Mark(tested.sheet(), tested.cell(), kind, ""));
            }
        }
        report.findings().stream()
                .filter(finding -> finding.workbook().equals(workbook))
                .forEach(finding -> marks.add(Mark.of(finding, locale)));
        return marks;
    }
}
