package org.guwen.table.writing;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Writes comments behind what people wrote themselves; what an earlier check wrote gives way. */
final class CellComments {

    private static final String AUTHOR = "Guwen";
    private static final String OURS = "【顾问】";
    private static final int LONGEST = 2_000;
    private static final int COLUMNS = 4;
    private static final int CHARACTERS_A_LINE = 28;

    void put(XSSFCell cell, String text) {
        XSSFComment comment = cell.getCellComment();
        String own = comment == null ? "" : own(comment.getString().getString());
        String all = own + OURS + plain(text);
        if (comment != null) {
            comment.setString(new XSSFRichTextString(all));
            return;
        }
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex() + 1;
        int lines = 2
                + all.lines()
                        .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                        .sum();
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + Math.min(lines, 12));
        XSSFComment added = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        added.setString(new XSSFRichTextString(all));
        added.setAuthor(AUTHOR);
        cell.setCellComment(added);
    }

    private static String own(String text) {
        int start = text.indexOf(OURS);
        String own = (start < 0 ? text : text.substring(0, start)).strip();
        return own.isEmpty() ? "" : own + "\n";
    }

    /** Characters that a workbook cannot hold are left out. */
    private static String plain(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shortened
                .codePoints()
                .filter(letter -> letter == '\n'
                        || (letter >= ' ' && !Character.isSurrogate((char) letter) && letter < 0xFFFE)
                        || Character.isSupplementaryCodePoint(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
