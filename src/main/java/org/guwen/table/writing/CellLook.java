package org.guwen.table.writing;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.Records;

/**
 * How a cell looks.
 *
 * @param fill background as RGB, empty for none
 * @param ink colour of the letters as RGB
 * @param points size of the letters
 * @param bold whether the letters are bold
 * @param format number format, {@code @} for text
 * @param centred whether the content stands in the middle
 * @param boxed whether the cell is a cell of a table, with a border and wrapped text
 * @param quoted whether the content must never be taken for a formula
 */
record CellLook(
        String fill,
        String ink,
        int points,
        boolean bold,
        String format,
        boolean centred,
        boolean boxed,
        boolean quoted) {

    static final String TEXT = "@";

    private static final String FONT = "Microsoft YaHei";
    private static final String BORDER = "BFBFBF";

    /** A cell outside the table. */
    static CellLook plain() {
        return new CellLook("", "262626", 10, false, TEXT, false, false, false);
    }

    /** A cell of the table. */
    static CellLook inTable() {
        return new CellLook("", "262626", 10, false, TEXT, false, true, false);
    }

    /** The name of a column; is filled by what the column is for. */
    static CellLook head() {
        return inTable().inBold().inked("FFFFFF");
    }

    /** What a column holds, beneath its name. */
    static CellLook type() {
        return inTable().inked("595959").sized(8).inTheMiddle();
    }

    CellLook filled(String colour) {
        return Records.with(this, "fill", colour);
    }

    CellLook inked(String colour) {
        return Records.with(this, "ink", colour);
    }

    CellLook sized(int size) {
        return Records.with(this, "points", size);
    }

    CellLook inBold() {
        return Records.with(this, "bold", true);
    }

    CellLook formatted(String code) {
        return Records.with(this, "format", code);
    }

    CellLook inTheMiddle() {
        return Records.with(this, "centred", true);
    }

    CellLook neverFormula() {
        return Records.with(this, "quoted", true);
    }

    XSSFCellStyle style(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(boxed && !bold ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setWrapText(boxed);
        style.setQuotePrefixed(quoted);
        if (!fill.isEmpty()) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (boxed) {
            box(style);
        }
        return style;
    }

    private XSSFFont font(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(ink));
        return font;
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(BORDER));
        style.setBottomBorderColor(colour(BORDER));
        style.setLeftBorderColor(colour(BORDER));
        style.setRightBorderColor(colour(BORDER));
    }

    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
