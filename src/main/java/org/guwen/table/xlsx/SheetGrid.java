package org.guwen.table.xlsx;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * The filled cells of one sheet.
 *
 * @param name sheet name
 * @param rows rows with filled cells, by row number from 1
 * @param merged addresses of merged ranges
 * @param hiddenRows numbers of hidden rows
 * @param hiddenColumns numbers of hidden columns
 */
public record SheetGrid(
        String name,
        NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows,
        List<String> merged,
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns) {

    /** What the first cell says the sheet holds. */
    public Optional<SheetKind> kind() {
        return cell(1, 0).flatMap(cell -> SheetKind.of(cell.text()));
    }

    /** Filled cells of a row, from left to right. */
    public Collection<SheetCell> cells(int row) {
        NavigableMap<Integer, SheetCell> cells = rows.get(row);
        return cells == null ? List.of() : cells.values();
    }

    /** The cell at that place, if it is filled. */
    public Optional<SheetCell> cell(int row, int column) {
        NavigableMap<Integer, SheetCell> cells = rows.get(row);
        return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
    }
}
