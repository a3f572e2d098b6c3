package org.guwen.table.edit;

import java.util.List;
import java.util.Map;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one table, cell by cell. A column is named by the path of its field, the key of its outcome, or one of
 * {@code row}, {@code clauses}, {@code basis}, {@code validFrom}, {@code validTo}, {@code enabled} and {@code note}; its
 * header works too.
 *
 * @param cells cells to change
 * @param added rows to add
 * @param removed ids of rows to take away
 * @param replaced rows to replace from a day on
 * @param addedColumns condition columns to add; everything else may name them
 * @param removedColumns condition columns to take away
 */
public record TableEdit(
        List<CellEdit> cells,
        List<RowEdit> added,
        List<String> removed,
        List<RowReplacement> replaced,
        List<ColumnEdit> addedColumns,
        List<String> removedColumns) {

    /** Copies the lists. */
    public TableEdit {
        addedColumns = List.copyOf(addedColumns);
        removedColumns = List.copyOf(removedColumns);
        cells = List.copyOf(cells);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        replaced = List.copyOf(replaced);
    }

    /** Changes of the rows alone. */
    public TableEdit(List<CellEdit> cells, List<RowEdit> added, List<String> removed, List<RowReplacement> replaced) {
        this(cells, added, removed, replaced, List.of(), List.of());
    }

    /** Changes that count at once. */
    public TableEdit(List<CellEdit> cells, List<RowEdit> added, List<String> removed) {
        this(cells, added, removed, List.of());
    }

    /**
     * A cell to change.
     *
     * @param row id of the row
     * @param column column
     * @param value what is to stand there, as a person would type it; empty to clear the cell
     */
    public record CellEdit(String row, String column, String value) {}

    /**
     * A row to add.
     *
     * @param row its id
     * @param after id of the row above it, or {@code null} for the end of the table
     * @param cells text by column
     */
    public record RowEdit(String row, @Nullable String after, Map<String, String> cells) {

        /** Copies the cells. */
        public RowEdit {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * A row to replace from a day on: it ends the day before, and beneath it a row with the next free id begins that says
     * the same but for these cells.
     *
     * @param row id of the row that ends
     * @param from first day of the row that begins, such as {@code 2027-01-01}
     * @param cells text by column
     */
    public record RowReplacement(String row, String from, Map<String, String> cells) {

        /** Copies the cells. */
        public RowReplacement {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * A condition column to add; its cells are blank, so that each row matches what it matched.
     *
     * @param field path or label of the field
     * @param after column to its left, or {@code null} for the place behind the last condition
     */
    public record ColumnEdit(String field, @Nullable String after) {}

    /**
     * A change that finds no place.
     *
     * @param pointer where it stands in the request, such as {@code /edits/0/row}
     * @param code kind of mistake
     * @param message what is wrong
     */
    public record Mistake(String pointer, Kind code, LocalizedText message) {

        /** Why a change finds no place. */
        public enum Kind {
            NOT_FOUND,
            UNREADABLE,
            REQUIRED,
            OUT_OF_DOMAIN,
            WRONG_TYPE,
            ALREADY_EXISTS,
            UNKNOWN_ROW,
            UNKNOWN_COLUMN
        }
    }
}
