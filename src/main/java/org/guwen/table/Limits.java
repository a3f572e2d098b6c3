package org.guwen.table;

/**
 * How large a workbook may be.
 *
 * @param fileBytes bytes of the file
 * @param inflatedBytes bytes of all its parts, unpacked
 * @param parts parts in the file
 * @param sheets sheets
 * @param rows rows of a table
 * @param columns columns of a table
 * @param filledCells cells in all tables together that say something; a lone dash says nothing
 * @param emptyRows empty rows after which a sheet is taken to end
 */
public record Limits(
        int fileBytes,
        long inflatedBytes,
        int parts,
        int sheets,
        int rows,
        int columns,
        int filledCells,
        int emptyRows) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** The limits of the standard configuration. */
    public static Limits standard() {
        return new Limits(10 * MEBIBYTE, 200L * MEBIBYTE, 2_000, 64, 10_000, 64, 250_000, 200);
    }

    /** The same limits with another unpacked size. */
    public Limits withInflated(long bytes) {
        return new Limits(fileBytes, bytes, parts, sheets, rows, columns, filledCells, emptyRows);
    }

    /** Characters in all cells together, on average fifty a cell. */
    public int characters() {
        return 50 * filledCells;
    }

    /** Largest unpacked size of a part that is read as a whole, such as the texts or the styles. */
    public long partBytes() {
        return inflatedBytes / 4;
    }
}
