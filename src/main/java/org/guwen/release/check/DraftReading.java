package org.guwen.release.check;

import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.reading.WorkbookReading;

/**
 * A workbook of a draft and what was read of it.
 *
 * @param workbook the bytes under the canonical name
 * @param reading what they hold
 */
public record DraftReading(Workbook workbook, WorkbookReading reading) {

    /** Whether nobody filled a single table in. */
    boolean isBlank() {
        return !reading.tables().isEmpty()
                && !reading.hasErrors()
                && reading.tables().stream().allMatch(reading::isBlank);
    }

    /** Whether some tables are filled in and others left blank, and nothing hinders joining them with the base. */
    boolean isPartial() {
        return !reading.hasErrors() && !isBlank() && reading.tables().stream().anyMatch(reading::isBlank);
    }

    public boolean says(DecisionTable table) {
        return !reading.isBlank(table);
    }
}
