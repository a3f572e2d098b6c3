package org.guwen.table.writing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours cells and leaves the rest of their looks alone; cells that looked alike share their new look. */
final class CellColours {

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    private record Look(int style, Mark.Kind kind) {}

    CellColours(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    void put(XSSFCell cell, Mark.Kind kind) {
        XSSFCellStyle before = cell.getCellStyle();
        cell.setCellStyle(styles.computeIfAbsent(new Look(before.getIndex(), kind), look -> coloured(before, kind)));
    }

    private XSSFCellStyle coloured(XSSFCellStyle before, Mark.Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(before);
        style.setFillForegroundColor(CellLook.colour(kind.colour()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
