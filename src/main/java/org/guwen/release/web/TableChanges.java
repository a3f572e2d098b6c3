package org.guwen.release.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.table.writing.TableEdit;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a table as they are asked for.
 *
 * @param edits cells to change
 * @param addRows rows to add
 * @param removeRows ids of rows to take away
 */
record TableChanges(
        @Nullable List<CellChange> edits,
        @Nullable List<AddedRow> addRows,
        @Nullable List<String> removeRows) {

    /**
     * A cell to change.
     *
     * @param row id of the row
     * @param column key or header of the column
     * @param value what is to stand there; nothing clears the cell
     */
    record CellChange(
            @Nullable String row,
            @Nullable String column,
            @Nullable String value) {}

    /**
     * A row to add.
     *
     * @param row its id
     * @param after id of the row above it; without it the row goes to the end
     * @param cells text by column
     */
    record AddedRow(
            @Nullable String row,
            @Nullable String after,
            @Nullable Map<String, @Nullable String> cells) {}

    boolean isEmpty() {
        return list(edits).isEmpty()
                && list(addRows).isEmpty()
                && list(removeRows).isEmpty();
    }

    TableEdit edit() {
        return new TableEdit(
                list(edits).stream()
                        .map(cell -> new TableEdit.CellEdit(text(cell.row()), text(cell.column()), text(cell.value())))
                        .toList(),
                list(addRows).stream().map(TableChanges::row).toList(),
                list(removeRows));
    }

    private static TableEdit.RowEdit row(AddedRow row) {
        Map<String, String> cells = new java.util.LinkedHashMap<>();
        if (row.cells() != null) {
            row.cells().forEach((column, text) -> cells.put(column, text(text)));
        }
        return new TableEdit.RowEdit(text(row.row()), row.after(), cells);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
