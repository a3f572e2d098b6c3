package org.guwen.table.reading;

import org.apache.poi.ss.util.CellRangeAddress;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;

/** Reports what no sheet that counts may hold: formulas, errors, merged cells, hidden content. */
final class SheetGuards {

    private SheetGuards() {}

    /** Reports cells without a value of their own. */
    static void reportUnreadable(SheetGrid grid, FindingLog.Sheet log) {
        for (int row : grid.rows().keySet()) {
            for (SheetCell cell : grid.cells(row)) {
                if (cell.kind() == SheetCell.Kind.FORMULA) {
                    log.error(
                            cell.address(),
                            FindingCode.FORMULA_CELL,
                            "不允许公式，请粘贴为数值",
                            "a formula: paste its value",
                            null);
                } else if (cell.kind() == SheetCell.Kind.ERROR) {
                    log.error(
                            cell.address(),
                            FindingCode.ERROR_CELL,
                            "单元格含错误值 " + CellText.quoted(cell.text()),
                            "the cell holds the error " + CellText.quoted(cell.text()),
                            null);
                }
            }
        }
    }

    /** Reports merged cells and hidden content from the column headers on. */
    static void reportLayout(SheetGrid grid, int headerRow, FindingLog.Sheet log) {
        grid.merged().stream()
                .map(CellRangeAddress::valueOf)
                .filter(range -> range.getLastRow() + 1 >= headerRow)
                .forEach(range -> log.error(
                        SheetCell.letter(range.getFirstColumn()) + (range.getFirstRow() + 1),
                        FindingCode.MERGED_CELL,
                        "表格区域内不允许合并单元格 " + range.formatAsString(),
                        "merged cells " + range.formatAsString() + ": give each row its own value",
                        null));
        grid.cells(headerRow).stream()
                .filter(cell -> grid.hiddenColumns().contains(cell.column()))
                .forEach(cell -> log.warning(
                        cell.address(), FindingCode.HIDDEN_CONTENT, "隐藏的列仍然有效", "a hidden column still counts"));
        reportHiddenRows(grid, headerRow, log);
    }

    /** A filter hides rows by the hundred: those that follow each other are one finding. */
    private static void reportHiddenRows(SheetGrid grid, int headerRow, FindingLog.Sheet log) {
        boolean hidden = false;
        for (int row : grid.rows().tailMap(headerRow, true).keySet()) {
            boolean hiddenBefore = hidden;
            hidden = grid.hiddenRows().contains(row);
            if (hidden && !hiddenBefore) {
                log.warning(
                        "A" + row,
                        FindingCode.HIDDEN_CONTENT,
                        "从这里起隐藏的行仍然有效",
                        "the rows hidden from here on still count");
            }
        }
    }
}
