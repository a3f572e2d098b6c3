package org.guwen.table.xlsx;

import org.apache.poi.ss.util.CellReference;

/**
 * A filled cell, reduced to the text that the cell grammars read.
 *
 * @param row row number from 1
 * @param column column number from 0
 * @param kind what the spreadsheet program took the content for
 * @param text content: numbers in plain notation, percentages with their sign, dates in ISO form
 */
public record SheetCell(int row, int column, Kind kind, String text) {

    /** Most characters that a spreadsheet program puts into a cell. */
    static final int LONGEST = 32_767;

    /** What the spreadsheet program took a content for. */
    public enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        BOOLEAN,
        ERROR,
        FORMULA,
        OVERLONG
    }

    /** Address such as {@code C9}. */
    public String address() {
        return letter(column) + row;
    }

    public boolean isReadable() {
        return kind != Kind.ERROR && kind != Kind.FORMULA && kind != Kind.OVERLONG;
    }

    /** Column letter of a column number. */
    public static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Column number of an address such as {@code C9} in that row; -1 if it is no such address. */
    static int column(String address, int row) {
        int letters = 0;
        int column = 0;
        while (letters < Math.min(3, address.length())
                && address.charAt(letters) >= 'A'
                && address.charAt(letters) <= 'Z') {
            column = column * 26 + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        return address.substring(letters).equals(String.valueOf(row)) ? column - 1 : -1;
    }
}
