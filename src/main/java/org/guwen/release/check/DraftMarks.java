package org.guwen.release.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.casebook.report.TestReport;
import org.guwen.release.draft.DraftReport;
import org.guwen.table.writing.Mark;

/** What was found in one workbook of a draft, as marks at its cells. */
public final class DraftMarks {

    private DraftMarks() {}

    public static List<Mark> of(DraftReport report, String workbook, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        DraftReport.Tests tests = report.tests();
        for (TestReport.TestedCase tested : tests == null ? List.<TestReport.TestedCase>of() : tests.cases()) {
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
