package org.guwen.table.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes cells of one workbook, sharing the styles of cells that look alike. */
final class SheetCellWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final XSSFWorkbook workbook;
    private final Map<CellLook, XSSFCellStyle> styles = new HashMap<>();

    SheetCellWriter(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle style(CellLook look) {
        return styles.computeIfAbsent(look, wanted -> wanted.style(workbook));
    }

    /** Writes a text; one that a spreadsheet program might take for a formula is marked as text. */
    void text(XSSFSheet sheet, int row, int column, String text, CellLook look) {
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        XSSFCell cell = cell(sheet, row, column, risky ? look.neverFormula() : look);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /**
     * Writes the names of the columns of a list.
     *
     * @param widths of each column, in characters
     */
    void heads(XSSFSheet sheet, int row, List<String> names, int... widths) {
        CellLook look = CellLook.head().filled(ColumnRole.ATTRIBUTE.dark());
        for (int column = 0; column < names.size(); column++) {
            text(sheet, row, column, names.get(column), look);
            sheet.setColumnWidth(column, widths[column] * 256);
        }
    }

    /** Prints a sheet across the paper, all its columns on one page. */
    static void printAcross(XSSFSheet sheet, short paper) {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(paper);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    void number(XSSFSheet sheet, int row, int column, BigDecimal number, CellLook look) {
        cell(sheet, row, column, look).setCellValue(number.doubleValue());
    }

    void date(XSSFSheet sheet, int row, int column, LocalDate date, CellLook look) {
        cell(sheet, row, column, look).setCellValue(date);
    }

    private XSSFCell cell(XSSFSheet sheet, int row, int column, CellLook look) {
        XSSFRow line = sheet.getRow(row - 1);
        if (line == null) {
            line = sheet.createRow(row - 1);
        }
        XSSFCell cell = line.createCell(column);
        cell.setCellStyle(style(look));
        return cell;
    }
}
