package org.guwen.table.reading;

import java.util.List;
import java.util.Optional;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.xlsx.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of cases as it stands in a workbook: texts and where they are. What they mean is not known here.
 *
 * @param name sheet name
 * @param header lines above the column headers
 * @param columns the column headers
 * @param cases the lines beneath the column headers and the row of types, without empty ones
 */
public record TestSheet(String name, List<Line> header, Line columns, List<Line> cases) {

    /** Copies the lists. */
    public TestSheet {
        header = List.copyOf(header);
        cases = List.copyOf(cases);
    }

    /**
     * A filled cell.
     *
     * @param column column number from 0
     * @param address address such as {@code C9}
     * @param text content, as the cell grammars read it
     * @param turned why the content is no text, if the spreadsheet program took it for a date or a truth value
     * @param readable whether the cell has a value of its own; what has none was reported
     */
    public record Cell(
            int column,
            String address,
            String text,
            @Nullable CellProblem turned,
            boolean readable) {}

    /**
     * A row of the sheet.
     *
     * @param number row number from 1
     * @param cells its filled cells, from left to right
     */
    public record Line(int number, List<Cell> cells) {

        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }

        /** The filled cell of that column. */
        public Optional<Cell> cell(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }

        /** Address in that column, filled or not. */
        public String address(int column) {
            return SheetCell.letter(column) + number;
        }
    }
}
