package org.guwen.analysis.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guwen.advice.Basis;
import org.guwen.export.HitPolicies;
import org.guwen.facts.Records;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.OutcomeCells;
import org.jspecify.annotations.Nullable;

/** Edits tables as people do, one cell, row or column after the other. Every edit gives a new table. */
public record Editing(DecisionTable table) {

    private static final ConditionCells CONDITIONS = new ConditionCells(Labels.get());
    private static final OutcomeCells OUTCOMES = new OutcomeCells(Labels.get());

    public static Editing of(String id) {
        return new Editing(Shipped.table(id));
    }

    static Region region(Field field, String text) {
        return CONDITIONS.read(field, text).value().orElseThrow();
    }

    public Editing condition(String row, String path, String text) {
        int column = column(path);
        Region region = region(table.columns().get(column).field(), text);
        return row(row, old -> {
            List<Region> regions = new ArrayList<>(old.regions());
            regions.set(column, region);
            return old.withRegions(regions);
        });
    }

    public Editing outcome(String row, String key, String text) {
        Object value = OUTCOMES.read(table.definition().outcome(key).orElseThrow(), text)
                .value()
                .orElseThrow();
        return row(row, old -> {
            Map<String, Object> outcomes = new LinkedHashMap<>(old.outcomes());
            outcomes.put(key, value);
            return old.withOutcomes(outcomes);
        });
    }

    public Editing emptied(String row, String key) {
        return row(row, old -> {
            Map<String, Object> outcomes = new LinkedHashMap<>(old.outcomes());
            outcomes.remove(key);
            return old.withOutcomes(outcomes);
        });
    }

    public Editing row(String id, UnaryOperator<Row> change) {
        return rows(table.rows().stream()
                .map(row -> row.id().equals(id) ? change.apply(row) : row)
                .toList());
    }

    Editing rows(List<Row> rows) {
        return with(table.definition(), table.columns(), rows);
    }

    public Editing without(String id) {
        return rows(table.rows().stream().filter(row -> !row.id().equals(id)).toList());
    }

    /** Adds a copy of a row that stands at another place. */
    public Editing copy(String row, String id, Basis basis, int position) {
        Row model = table.row(row).orElseThrow();
        List<Row> rows = new ArrayList<>(table.rows());
        rows.add(position, withBasis(Records.with(model, Map.of("id", id, "sheetRow", 1_000)), basis));
        return rows(rows);
    }

    public Editing moved(String id, int position) {
        List<Row> rows = new ArrayList<>(without(id).table.rows());
        rows.add(position, table.row(id).orElseThrow());
        return rows(rows);
    }

    /** Adds a condition column that restricts no row. */
    public Editing column(String path, int position) {
        List<DecisionTable.Column> columns = new ArrayList<>(table.columns());
        columns.add(position, new DecisionTable.Column(Vocabulary.get().field(path), "ZZ"));
        return with(
                table.definition(),
                columns,
                table.rows().stream()
                        .map(row -> {
                            List<Region> regions = new ArrayList<>(row.regions());
                            regions.add(position, new Region.Any());
                            return row.withRegions(regions);
                        })
                        .toList());
    }

    Editing withoutColumn(int position) {
        List<DecisionTable.Column> columns = new ArrayList<>(table.columns());
        columns.remove(position);
        return with(
                table.definition(),
                columns,
                table.rows().stream()
                        .map(row -> {
                            List<Region> regions = new ArrayList<>(row.regions());
                            regions.remove(position);
                            return row.withRegions(regions);
                        })
                        .toList());
    }

    /** Arranges the condition columns anew. */
    Editing columns(List<Integer> order) {
        return with(
                table.definition(),
                order.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> row.withRegions(
                                order.stream().map(row.regions()::get).toList()))
                        .toList());
    }

    Editing policy(HitPolicy policy) {
        return with(HitPolicies.with(table.definition(), policy), table.columns(), table.rows());
    }

    int column(String path) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).field().path().equals(path)) {
                return column;
            }
        }
        throw new IllegalArgumentException(path);
    }

    private Editing with(TableDefinition definition, List<DecisionTable.Column> columns, List<Row> rows) {
        return new Editing(new DecisionTable(
                definition,
                table.owner(),
                table.description(),
                columns,
                table.outcomeLetters(),
                rows,
                table.rowIdLetter(),
                table.standingLetters()));
    }

    public static Row withBasis(Row row, Basis basis) {
        return Records.with(row, "basis", basis);
    }

    public static Row withClauses(Row row, List<String> clauses) {
        return Records.with(row, "clauses", clauses);
    }

    public static Row withDays(Row row, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Records.with(Records.with(row, "validFrom", from), "validTo", to);
    }

    public static Row disabled(Row row) {
        return Records.with(row, "enabled", false);
    }

    public static Row withNote(Row row, String note) {
        return Records.with(row, "note", note);
    }
}
