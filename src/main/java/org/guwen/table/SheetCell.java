package org.guwen.table;

import org.apache.poi.ss.util.CellReference;

/**
 * A filled cell, reduced to the text that the cell grammars read.
 *
 * @param row row number from 1
 * @param column column number from 0
 * @param kind what the spreadsheet program took the content for
 * @param text content: numbers in plain notation, percentages with their sign, dates in ISO form
 */
record SheetCell(int row, int column, Kind kind, String text) {

    /** What the spreadsheet program took a content for. */
    enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    /** Address such as {@code C9}. */
    String address() {
        return letter(column) + row;
    }

    boolean isReadable() {
        return kind != Kind.ERROR && kind != Kind.FORMULA;
    }

    /** Column letter of a column number. */
    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Column number of an address such as {@code C9}. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }
}
