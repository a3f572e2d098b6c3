package org.guwen.release.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TypedCondition;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A decision table as JSON: typed, with labels in the caller's language and the address of every cell. */
record TableDocument(
        String id,
        String title,
        HitPolicy hitPolicy,
        String workbook,
        String sheet,
        String owner,
        String description,
        long release,
        List<ConditionColumn> conditions,
        List<ResultColumn> outcomes,
        List<TableRow> rows) {

    /** A column of conditions: the field that they are about. */
    record ConditionColumn(
            String key,
            String label,
            Field.Kind type,
            @Nullable String unit) {}

    /** A column of outcomes. */
    record ResultColumn(String key, String label, OutcomeColumn.Kind type) {}

    /** A cell: how it reads and where it stands. */
    record Cell(String address, String text, @Nullable Object value) {}

    /** A condition: how it reads in the asked language, and what it says to a program. */
    record ConditionCell(String address, String text, TypedCondition condition) {}

    /** A row: only cells that say something. */
    record TableRow(
            String id,
            boolean locked,
            boolean enabled,
            Map<String, ConditionCell> conditions,
            Map<String, Cell> outcomes,
            List<String> clauses,
            Basis basis,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note) {}

    static TableDocument of(DecisionTable table, long release, Locale locale) {
        Labels labels = Labels.get();
        List<ConditionColumn> conditions = table.columns().stream()
                .map(DecisionTable.Column::field)
                .map(field -> new ConditionColumn(field.path(), labels.of(field, locale), field.kind(), unit(field)))
                .toList();
        List<ResultColumn> outcomes = table.definition().outcomes().stream()
                .map(column -> new ResultColumn(
                        column.key(), LocalizedText.in(locale, column.labelZh(), column.labelEn()), column.kind()))
                .toList();
        RowWriter writer = new RowWriter(table, locale);
        return new TableDocument(
                table.id(),
                LocalizedText.in(
                        locale, table.definition().titleZh(), table.definition().titleEn()),
                table.definition().hitPolicy(),
                table.definition().workbook(),
                table.definition().titleZh(),
                table.owner(),
                table.description(),
                release,
                conditions,
                outcomes,
                table.rows().stream().map(writer::row).toList());
    }

    private static @Nullable String unit(Field field) {
        String unit = field.domain().unit();
        return unit.isEmpty() ? null : unit;
    }

    private static final class RowWriter {

        private final DecisionTable table;
        private final Locale locale;
        private final ConditionCells conditionCells = new ConditionCells(Labels.get());
        private final OutcomeCells outcomeCells = new OutcomeCells(Labels.get());

        RowWriter(DecisionTable table, Locale locale) {
            this.table = table;
            this.locale = locale;
        }

        TableRow row(Row row) {
            return new TableRow(
                    row.id(),
                    row.basis() != Basis.POLICY,
                    row.enabled(),
                    conditions(row),
                    outcomes(row),
                    row.clauses(),
                    row.basis(),
                    row.validFrom(),
                    row.validTo(),
                    row.note());
        }

        private Map<String, ConditionCell> conditions(Row row) {
            Map<String, ConditionCell> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                Field field = table.columns().get(i).field();
                Region region = row.regions().get(i);
                String text = conditionCells.print(field, region, locale);
                if (!text.isEmpty()) {
                    cells.put(
                            field.path(),
                            new ConditionCell(table.conditionAddress(row, i), text, TypedCondition.of(region)));
                }
            }
            return cells;
        }

        private Map<String, Cell> outcomes(Row row) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            List<OutcomeColumn> columns = new ArrayList<>(table.definition().outcomes());
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.outcomes().get(columns.get(i).key());
                if (value != null) {
                    String text = outcomeCells.print(columns.get(i), value, locale);
                    Object typed = value instanceof TimeLimit limit ? limit.iso() : value;
                    cells.put(columns.get(i).key(), new Cell(table.outcomeAddress(row, i), text, typed));
                }
            }
            return cells;
        }
    }
}
