package org.guwen.table.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Which column of a sheet holds what. */
public final class Columns {

    private final ColumnNames names;
    private final FindingLog.Sheet log;
    private final Map<Field, Integer> conditions = new LinkedHashMap<>();
    private final Map<OutcomeColumn, Integer> outcomes = new LinkedHashMap<>();
    private final Map<StandardColumn, Integer> standing = new EnumMap<>(StandardColumn.class);
    private final Map<SheetCell, String> unknown = new LinkedHashMap<>();
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

    /** Letters of the columns that every table has, by key. */
    Map<String, String> standingLetters() {
        return standing.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), entry -> SheetCell.letter(entry.getValue())));
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
        List<LocalizedText> missing = new ArrayList<>();
        definition.outcomes().stream()
                .filter(column -> !outcomes.containsKey(column))
                .forEach(column -> missing.add(ColumnNames.label(column)));
        for (StandardColumn column : StandardColumn.values()) {
            if (column.isRequired() && !standing.containsKey(column)) {
                missing.add(column.label());
            }
        }
        missing.forEach(name -> log.error(
                "A" + row,
                new CellProblem(
                        FindingCode.MISSING_COLUMN,
                        new LocalizedText(
                                "缺少列“" + name.zh() + "”",
                                "the column '" + name.en() + "' (" + name.zh() + ") is missing"),
                        name)));
        unknown.forEach((cell, header) -> reportUnknown(cell, header, meant(grid, row, cell, header, missing)));
        complete = missing.isEmpty();
    }

    /**
     * The column that was probably meant by a header: the one whose English name stands beneath it, the only one that is
     * missing, or the one of the nearest name.
     */
    private @Nullable LocalizedText meant(
            SheetGrid grid, int row, SheetCell cell, String header, List<LocalizedText> missing) {
        Optional<LocalizedText> named = grid.cell(row + 1, cell.column())
                .filter(beneath -> TableSheetReader.isTypeRow(grid, row + 1, row))
                .map(beneath -> beneath.text().substring(beneath.text().indexOf('\n') + 1))
                .flatMap(names::named)
                .filter(column -> !isRead(column));
        Optional<LocalizedText> only =
                missing.size() == 1 && unknown.size() == 1 ? Optional.of(missing.get(0)) : Optional.empty();
        return named.or(() -> only)
                .or(() -> names.nearest(CellText.quoted(header)).flatMap(names::named))
                .orElse(null);
    }

    /** Whether a column of that name is there already. */
    private boolean isRead(LocalizedText column) {
        return outcomes.keySet().stream().map(ColumnNames::label).anyMatch(column::equals)
                || conditions.keySet().stream().map(names::label).anyMatch(column::equals);
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
            unknown.put(cell, header);
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

    private void reportUnknown(SheetCell cell, String text, @Nullable LocalizedText meant) {
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
                new CellProblem(
                        FindingCode.UNKNOWN_COLUMN,
                        new LocalizedText(
                                "不认识列“" + header + "”" + (meant == null ? "" : "，是否应为：" + meant.zh()),
                                "'" + header + "' is no field and no outcome of this table"
                                        + (meant == null ? "" : "; did you mean " + meant.en() + "?")),
                        meant));
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
