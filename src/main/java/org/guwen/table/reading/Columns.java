package org.guwen.table.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;

/** Which column of a sheet holds what. */
public final class Columns {

    private final ColumnNames names;
    private final FindingLog.Sheet log;
    private final Map<Field, Integer> conditions = new LinkedHashMap<>();
    private final Map<OutcomeColumn, Integer> outcomes = new LinkedHashMap<>();
    private final Map<StandardColumn, Integer> standing = new EnumMap<>(StandardColumn.class);
    private boolean complete;

    public Columns(ColumnNames names, FindingLog.Sheet log) {
        this.names = names;
        this.log = log;
    }

    /** Column numbers of the condition fields, in sheet order. */
    public Map<Field, Integer> conditions() {
        return conditions;
    }

    /** Column number of an outcome. */
    public int outcome(OutcomeColumn column) {
        return outcomes.getOrDefault(column, -1);
    }

    public Optional<Integer> standing(StandardColumn column) {
        return Optional.ofNullable(standing.get(column));
    }

    boolean isKnown(int column) {
        return conditions.containsValue(column) || outcomes.containsValue(column) || standing.containsValue(column);
    }

    List<DecisionTable.Column> conditionColumns() {
        return conditions.entrySet().stream()
                .map(entry -> new DecisionTable.Column(entry.getKey(), SheetCell.letter(entry.getValue())))
                .toList();
    }

    /** Whether no column is missing that no row can do without. */
    boolean isComplete() {
        return complete;
    }

    /** Reads the headers. */
    public void read(SheetGrid grid, int row, TableDefinition definition) {
        grid.cells(row).stream().filter(SheetCell::isReadable).forEach(this::assign);
        List<String> missing = new ArrayList<>();
        definition.outcomes().stream()
                .filter(column -> !outcomes.containsKey(column))
                .forEach(column -> missing.add(column.labelZh()));
        for (StandardColumn column : StandardColumn.values()) {
            if (column.isRequired() && !standing.containsKey(column)) {
                missing.add(column.label(Locale.CHINESE));
            }
        }
        missing.forEach(name -> log.error(
                "A" + row,
                FindingCode.MISSING_COLUMN,
                "缺少列“" + name + "”",
                "the column '" + name + "' is missing",
                name));
        complete = missing.isEmpty();
    }

    private void assign(SheetCell cell) {
        String header = CellText.unwrapped(CellText.prose(cell.text()));
        Optional<StandardColumn> column = StandardColumn.find(header);
        Optional<OutcomeColumn> outcome = names.outcome(header);
        List<Field> fields = names.fields(header);
        if (column.isPresent()) {
            put(standing, column.get(), cell);
        } else if (outcome.isPresent()) {
            put(outcomes, outcome.get(), cell);
        } else if (fields.size() == 1) {
            put(conditions, fields.get(0), cell);
        } else if (fields.isEmpty()) {
            reportUnknown(cell, header);
        } else {
            reportAmbiguous(cell, header, fields);
        }
    }

    private <K> void put(Map<K, Integer> columns, K meaning, SheetCell cell) {
        Integer earlier = columns.putIfAbsent(meaning, cell.column());
        if (earlier != null) {
            String letter = SheetCell.letter(earlier);
            log.error(
                    cell.address(),
                    FindingCode.DUPLICATE_COLUMN,
                    "与 " + letter + " 列重复",
                    "means the same as column " + letter,
                    null);
        }
    }

    private void reportUnknown(SheetCell cell, String text) {
        String header = CellText.quoted(text);
        Optional<Field> foreign = names.foreignField(header);
        if (foreign.isPresent()) {
            log.error(
                    cell.address(),
                    FindingCode.UNKNOWN_FIELD,
                    "字段“" + header + "”不属于本表的主题",
                    "the topic of this table does not have the field '" + header + "'",
                    null);
            return;
        }
        log.error(
                cell.address(),
                FindingCode.UNKNOWN_COLUMN,
                "不认识列“" + header + "”",
                "'" + header + "' is no field and no outcome of this table",
                names.nearest(header).orElse(null));
    }

    private void reportAmbiguous(SheetCell cell, String header, List<Field> fields) {
        String keys = fields.stream().map(Field::path).collect(Collectors.joining(" · "));
        log.error(
                cell.address(),
                FindingCode.UNKNOWN_COLUMN,
                "列名“" + CellText.quoted(header) + "”有多个含义，请写明字段键",
                "'" + CellText.quoted(header) + "' may mean several fields: write the key",
                keys);
    }
}
