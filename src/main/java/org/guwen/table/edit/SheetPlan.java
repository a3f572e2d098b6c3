package org.guwen.table.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.reading.ColumnNames;
import org.guwen.table.reading.Columns;
import org.guwen.table.reading.HeaderBlock;
import org.guwen.table.reading.TableSheetReader;
import org.guwen.table.xlsx.SheetGrid;
import org.guwen.text.NearestName;

/**
 * Where the rows and columns of a table stand in its sheet.
 *
 * @param grid cells of the sheet
 * @param definition table
 * @param columns column number from 0 by key
 * @param rows row number from 1 by row id
 * @param headerRow row of the column headers
 * @param lastHeader last row of the head of the table
 */
record SheetPlan(
        SheetGrid grid,
        TableDefinition definition,
        Map<String, Integer> columns,
        Map<String, Integer> rows,
        int headerRow,
        int lastHeader) {

    static final String ROW = StandardColumn.ROW_ID.key();
    static final String VALID_FROM = StandardColumn.VALID_FROM.key();
    static final String VALID_TO = StandardColumn.VALID_TO.key();

    /** The plan of a sheet, if it holds that table. */
    static Optional<SheetPlan> of(SheetGrid grid, TableDefinition definition, Labels labels) {
        HeaderBlock header = HeaderBlock.read(grid);
        int headerRow = header.columnHeaderRow();
        if (headerRow == 0 || !header.text(HeaderBlock.Line.TABLE).equals(definition.id())) {
            return Optional.empty();
        }
        Columns columns = new Columns(new ColumnNames(definition, labels), new FindingLog("").sheet(grid.name()));
        columns.read(grid, headerRow, definition);
        Optional<Integer> ids = columns.standing(StandardColumn.ROW_ID);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        int lastHeader = TableSheetReader.isTypeRow(grid, headerRow + 1, headerRow) ? headerRow + 1 : headerRow;
        Map<String, Integer> rows = new LinkedHashMap<>();
        grid.rows().tailMap(lastHeader, false).keySet().stream()
                .filter(row -> !TableSheetReader.isTypeRow(grid, row, headerRow))
                .forEach(row -> grid.cell(row, ids.get())
                        .ifPresent(cell -> rows.putIfAbsent(CellText.prose(cell.text()), row)));
        return Optional.of(new SheetPlan(grid, definition, keys(columns, definition), rows, headerRow, lastHeader));
    }

    /** The same sheet with its columns at other places. */
    SheetPlan withColumns(Map<String, Integer> others) {
        return new SheetPlan(grid, definition, others, rows, headerRow, lastHeader);
    }

    /** Keys of the condition columns. */
    List<String> conditions() {
        return columns.keySet().stream()
                .filter(key -> StandardColumn.ofKey(key).isEmpty()
                        && definition.outcome(key).isEmpty())
                .toList();
    }

    String sheet() {
        return grid.name();
    }

    /** What stands in a cell, nothing if it is blank or the sheet has no such row or column. */
    String text(String row, String key) {
        Integer number = rows.get(row);
        Integer column = columns.get(key);
        return number == null || column == null
                ? ""
                : grid.cell(number, column)
                        .map(cell -> CellText.prose(cell.text()))
                        .orElse("");
    }

    private static Map<String, Integer> keys(Columns columns, TableDefinition definition) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (Map.Entry<Field, Integer> condition : columns.conditions().entrySet()) {
            keys.put(condition.getKey().path(), condition.getValue());
        }
        for (OutcomeColumn outcome : definition.outcomes()) {
            if (columns.outcome(outcome) >= 0) {
                keys.put(outcome.key(), columns.outcome(outcome));
            }
        }
        for (StandardColumn standing : StandardColumn.values()) {
            columns.standing(standing).ifPresent(column -> keys.put(standing.key(), column));
        }
        return keys;
    }

    /** Key of the column that a caller names by key or header. */
    Optional<String> key(String name, Labels labels) {
        if (columns.containsKey(name)) {
            return Optional.of(name);
        }
        ColumnNames names = new ColumnNames(definition, labels);
        Optional<String> standing = StandardColumn.find(name).map(StandardColumn::key);
        Optional<String> outcome = names.outcome(name).map(OutcomeColumn::key);
        Optional<String> field = names.fields(name).size() == 1
                ? Optional.of(names.fields(name).get(0).path())
                : Optional.empty();
        return standing.or(() -> outcome).or(() -> field).filter(columns::containsKey);
    }

    Optional<String> nearestColumn(String name) {
        return NearestName.of(name.toLowerCase(Locale.ROOT), new TreeSet<>(columns.keySet()));
    }
}
