package org.guwen.table.edit;

import java.util.List;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.StandardColumn;
import org.guwen.text.LocalizedText;

/**
 * A table as it stands in its sheet, whether its rows can be read or not: what somebody looks at who changes it cell by
 * cell.
 *
 * @param definition table
 * @param sheet name of the sheet
 * @param owner who keeps the table
 * @param description what it is for
 * @param columns columns that are understood, from left to right
 * @param rows rows from top to bottom
 */
public record SheetView(
        TableDefinition definition,
        String sheet,
        String owner,
        LocalizedText description,
        List<Column> columns,
        List<Line> rows) {

    /** Copies the lists. */
    public SheetView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column by what it holds. */
    public sealed interface Column {

        /** Column letter in the sheet. */
        String letter();

        /** Which values of a field a row is for. */
        record OfField(String letter, Field field) implements Column {}

        /** What a row gives. */
        record OfOutcome(String letter, OutcomeColumn outcome) implements Column {}

        /** What every table says of its rows. */
        record OfRow(String letter, StandardColumn standing) implements Column {}
    }

    /**
     * A row.
     *
     * @param number row number in the sheet from 1
     * @param id id of the row, empty if it has none
     * @param basis what it rests on; a policy of the store where that cannot be read
     * @param cells text of each column; worded in the asked language where it can be read, else as it stands
     */
    public record Line(int number, String id, Basis basis, List<String> cells) {

        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
