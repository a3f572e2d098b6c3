package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.table.Finding;
import org.guwen.table.reading.TestSheet;

/**
 * The cases in the sheets of a workbook, with everything that is wrong with them at once.
 *
 * @param cases cases in reading order; those with mistakes are left out
 * @param findings every mistake, at its cell
 */
public record SheetCases(List<SheetCase> cases, List<Finding> findings) {

    /** Copies the lists. */
    public SheetCases {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** Reads the sheets of one workbook. */
    public static SheetCases read(List<TestSheet> sheets, String workbook) {
        List<SheetCase> cases = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (TestSheet sheet : sheets) {
            CaseLog log = new CaseLog(workbook, sheet.name(), findings);
            cases.addAll(new CaseSheetReading(sheet, log, ids).read());
        }
        return new SheetCases(cases, findings);
    }
}
