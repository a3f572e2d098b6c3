package org.guwen.table.cell;

import java.util.ArrayList;
import java.util.List;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.jspecify.annotations.Nullable;

/** Gathers the findings of one workbook. */
public final class FindingLog {

    private static final int MOST = 1_000;

    private final String workbook;
    private final List<Finding> findings = new ArrayList<>();

    public FindingLog(String workbook) {
        this.workbook = workbook;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether so much is wrong that reading on would help nobody. */
    boolean isFull() {
        return findings.size() > MOST;
    }

    public void add(Severity severity, String sheet, String cell, CellProblem problem) {
        if (isFull()) {
            return;
        }
        if (findings.size() == MOST) {
            findings.add(CellProblem.tooMany(MOST).finding(Severity.ERROR, workbook, "", ""));
            return;
        }
        findings.add(problem.finding(severity, workbook, sheet, cell));
    }

    /** The part of the log that speaks of one sheet. */
    public Sheet sheet(String name) {
        return new Sheet(this, name);
    }

    /** Gathers the findings of one sheet. */
    public record Sheet(FindingLog log, String name) {

        public boolean isFull() {
            return log.isFull();
        }

        public void error(String cell, CellProblem problem) {
            log.add(Severity.ERROR, name, cell, problem);
        }

        public void error(String cell, FindingCode code, String zh, String en, @Nullable String hint) {
            error(cell, new CellProblem(code, zh, en, hint));
        }

        public void warning(String cell, CellProblem problem) {
            log.add(Severity.WARNING, name, cell, problem);
        }

        public void warning(String cell, FindingCode code, String zh, String en) {
            log.add(Severity.WARNING, name, cell, new CellProblem(code, zh, en, null));
        }
    }
}
