package org.guwen.table.xlsx;

import org.guwen.table.Limits;

/** Counts what the tables of one workbook hold and refuses what is more than allowed. */
final class CellBudget {

    /** Rows of the header block and the column headers do not count as rows of the table. */
    private static final int HEADER_ROWS = 30;

    /** Cells in memory for each that says something: a row is downloaded with a dash for every condition it leaves open. */
    private static final int HELD = 4;

    private static final String DASHES = "-–—";

    private final Limits limits;
    private int held;
    private int filled;
    private int characters;

    CellBudget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void spend(SheetCell cell, int rows) throws RefusedWorkbookException {
        held++;
        filled += saysNothing(cell.text()) ? 0 : 1;
        if (filled > limits.filledCells() || held > HELD * limits.filledCells()) {
            throw RefusedWorkbookException.limit("非空单元格数", "filled cells", limits.filledCells());
        }
        characters += cell.text().length();
        if (characters > limits.characters()) {
            throw RefusedWorkbookException.limit("单元格文字总数", "characters in all cells", limits.characters());
        }
        if (cell.column() >= limits.columns()) {
            throw RefusedWorkbookException.limit("列数", "columns", limits.columns());
        }
        if (rows > limits.rows() + HEADER_ROWS) {
            throw RefusedWorkbookException.limit("行数", "rows", limits.rows());
        }
    }

    private static boolean saysNothing(String text) {
        return text.length() == 1 && DASHES.contains(text);
    }
}
