package org.guwen.table.writing;

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
 */
public record TableEdit(List<CellEdit> cells, List<RowEdit> added, List<String> removed) {

    /** Copies the lists. */
    public TableEdit {
        cells = List.copyOf(cells);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
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
     * A change that finds no place.
     *
     * @param pointer where it stands in the request, such as {@code /edits/0/row}
     * @param code stable key of the mistake
     * @param message what is wrong
     */
    public record Mistake(String pointer, String code, LocalizedText message) {}
}
