package org.guwen.table.reading;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Something people do to a workbook in a spreadsheet program. */
@FunctionalInterface
public interface SheetEdit {

    /** Does it. */
    void apply(XSSFWorkbook workbook, String sheet, String cell);

    static SheetEdit nothing() {
        return (workbook, sheet, cell) -> {};
    }

    static SheetEdit text(String text) {
        return cell(cell -> cell.setCellValue(text));
    }

    /** Types into another cell than the one where it is found. */
    static SheetEdit text(String other, String text) {
        return (workbook, sheet, cell) -> text(text).apply(workbook, sheet, other);
    }

    static SheetEdit formula(String formula) {
        return cell(cell -> cell.setCellFormula(formula));
    }

    static SheetEdit error() {
        return cell(cell -> cell.setCellErrorValue((byte) 0x17));
    }

    static SheetEdit remove() {
        return cell(cell -> cell.getRow().removeCell(cell));
    }

    /** Empties another cell than the one where it is found. */
    static SheetEdit remove(String other) {
        return (workbook, sheet, cell) -> remove().apply(workbook, sheet, other);
    }

    /** What a spreadsheet program makes of {@code 10-5}. */
    static SheetEdit date(int year, int month, int day) {
        return cell(cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 58);
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(year, month, day));
        });
    }

    static SheetEdit merge(String range) {
        return (workbook, sheet, cell) -> workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range));
    }

    static SheetEdit hideRow() {
        return cell(cell -> cell.getRow().setZeroHeight(true));
    }

    static SheetEdit hideColumn() {
        return cell(cell -> cell.getSheet().setColumnHidden(cell.getColumnIndex(), true));
    }

    /** A row like another one, with some cells changed: column and text by turns. */
    static SheetEdit rowLike(int original, String... changes) {
        return (workbook, sheet, cell) -> {
            XSSFSheet edited = workbook.getSheet(sheet);
            int row = new CellReference(cell).getRow();
            edited.copyRows(original - 1, original - 1, row, new CellCopyPolicy());
            for (int i = 0; i < changes.length; i += 2) {
                at(edited, changes[i] + (row + 1)).setCellValue(changes[i + 1]);
            }
        };
    }

    static SheetEdit copyOf(String original) {
        return (workbook, sheet, cell) -> workbook.cloneSheet(workbook.getSheetIndex(original), sheet);
    }

    static SheetEdit delete(String other) {
        return (workbook, sheet, cell) -> workbook.removeSheetAt(workbook.getSheetIndex(other));
    }

    private static SheetEdit cell(Consumer<XSSFCell> change) {
        return (workbook, sheet, cell) -> change.accept(at(workbook.getSheet(sheet), cell));
    }

    private static XSSFCell at(XSSFSheet sheet, String cell) {
        CellReference place = new CellReference(cell);
        XSSFRow row = sheet.getRow(place.getRow());
        if (row == null) {
            row = sheet.createRow(place.getRow());
        }
        XSSFCell found = row.getCell(place.getCol());
        return found == null ? row.createCell(place.getCol()) : found;
    }
}
