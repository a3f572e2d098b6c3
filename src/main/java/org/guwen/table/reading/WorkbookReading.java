package org.guwen.table.reading;

import java.util.List;
import java.util.Set;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a workbook.
 *
 * @param workbook file name
 * @param tables tables in sheet order; rows with errors are left out
 * @param testSheets sheets of cases in sheet order
 * @param damagedRows rows left out because of errors, as {@code table/row}; a row without id as {@code table/#9}, with
 *     its place in the sheet
 * @param release the release it says it was made from, the oldest if it names several; {@code null} if none
 * @param findings everything that is wrong or remarkable, in reading order
 */
public record WorkbookReading(
        String workbook,
        List<DecisionTable> tables,
        List<TestSheet> testSheets,
        Set<String> damagedRows,
        @Nullable Long release,
        List<Finding> findings) {

    /** Copies the lists. */
    public WorkbookReading {
        tables = List.copyOf(tables);
        testSheets = List.copyOf(testSheets);
        damagedRows = Set.copyOf(damagedRows);
        findings = List.copyOf(findings);
    }

    /** Whether rows of that table are left out because of errors. */
    public boolean isDamaged(DecisionTable table) {
        return damagedRows.stream().anyMatch(row -> row.startsWith(table.id() + "/"));
    }

    /** Whether nobody filled that table in: its sheet has headers and not a single row. */
    public boolean isBlank(DecisionTable table) {
        return table.rows().isEmpty() && !isDamaged(table);
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
