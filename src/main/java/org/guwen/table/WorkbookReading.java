package org.guwen.table;

import java.util.List;

/**
 * What was read of a workbook.
 *
 * @param workbook file name
 * @param tables tables in sheet order; rows with errors are left out
 * @param findings everything that is wrong or remarkable, in reading order
 */
public record WorkbookReading(String workbook, List<DecisionTable> tables, List<Finding> findings) {

    /** Copies the lists. */
    public WorkbookReading {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /** Whether a finding stops the workbook. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Whether the file as a whole was refused, so that nothing of it may be kept. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.code().isRefusal());
    }
}
