package org.guwen.casebook.sheet;

import java.util.List;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellProblem;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one sheet of cases. */
record CaseLog(String workbook, String sheet, List<Finding> findings) {

    void error(String cell, CellProblem problem) {
        add(Severity.ERROR, cell, problem);
    }

    void error(String cell, FindingCode code, String zh, String en, @Nullable String hint) {
        error(cell, new CellProblem(code, zh, en, hint));
    }

    void warning(String cell, CellProblem problem) {
        add(Severity.WARNING, cell, problem);
    }

    private void add(Severity severity, String cell, CellProblem problem) {
        findings.add(problem.finding(severity, workbook, sheet, cell));
    }
}
