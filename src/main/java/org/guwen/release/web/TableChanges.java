package org.guwen.release.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.table.edit.TableEdit;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a table as they are asked for.
 *
 * @param edits cells to change
 * @param addRows rows to add
 * @param removeRows ids of rows to take away
 * @param replaceRows rows to replace from a day on
 * @param addColumns condition columns to add
 * @param removeColumns condition columns to take away
 */
record TableChanges(
        @Nullable List<CellChange> edits,
        @Nullable List<AddedRow> addRows,
        @Nullable List<String> removeRows,
        @Nullable List<ReplacedRow> replaceRows,
        @Nullable List<AddedColumn> addColumns,
        @Nullable List<String> removeColumns) {

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

    /**
     * A row to replace from a day on: it ends the day before, and a row with the next free id takes its place.
     *
     * @param row id of the row that ends
     * @param from first day of the new row, such as 2027-01-01
     * @param cells what the new row says otherwise, text by column
     */
    record ReplacedRow(
            @Nullable String row,
            @Nullable String from,
            @Nullable Map<String, @Nullable String> cells) {}

    /**
     * A condition column to add.
     *
     * @param field path or label of the field
     * @param after column to its left; without it the new one follows the last condition
     */
    record AddedColumn(@Nullable String field, @Nullable String after) {}

    boolean isEmpty() {
        return list(edits).isEmpty()
                && list(addRows).isEmpty()
                && list(removeRows).isEmpty()
                && list(replaceRows).isEmpty()
                && list(addColumns).isEmpty()
                && list(removeColumns).isEmpty();
    }

    TableEdit edit() {
        return new TableEdit(
                list(edits).stream()
                        .map(cell -> new TableEdit.CellEdit(text(cell.row()), text(cell.column()), text(cell.value())))
                        .toList(),
                list(addRows).stream().map(TableChanges::row).toList(),
                list(removeRows),
                list(replaceRows).stream()
                        .map(row -> new TableEdit.RowReplacement(text(row.row()), text(row.from()), texts(row.cells())))
                        .toList(),
                list(addColumns).stream()
                        .map(column -> new TableEdit.ColumnEdit(text(column.field()), column.after()))
                        .toList(),
                list(removeColumns));
    }

    private static TableEdit.RowEdit row(AddedRow row) {
        return new TableEdit.RowEdit(text(row.row()), row.after(), texts(row.cells()));
    }

    private static Map<String, String> texts(@Nullable Map<String, @Nullable String> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (cells != null) {
            cells.forEach((column, text) -> texts.put(column, text(text)));
        }
        return texts;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
