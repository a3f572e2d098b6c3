package org.guwen.table.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.cell.CellKeywords;
import org.guwen.table.cell.ColumnTypes;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.reading.ColumnNames;
import org.guwen.table.reading.RowCells;
import org.jspecify.annotations.Nullable;

/** Lays out the columns of a table: row id, conditions, outcomes, and what every row has besides. */
final class SheetLayout {

    private static final Locale ZH = Locale.CHINESE;
    private static final String DATE = "yyyy-mm-dd";

    private final Labels labels;
    private final ConditionCells conditions;
    private final OutcomeCells outcomes;
    private final OptionLists lists;

    SheetLayout(Labels labels, OptionLists lists) {
        this.labels = labels;
        this.conditions = new ConditionCells(labels);
        this.outcomes = new OutcomeCells(labels);
        this.lists = lists;
    }

    List<ColumnLayout> of(DecisionTable table) {
        ColumnNames names = new ColumnNames(table.definition(), labels);
        List<ColumnLayout> columns = new ArrayList<>();
        columns.add(standing(StandardColumn.ROW_ID));
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(condition(table.columns().get(i).field(), i, names));
        }
        table.definition().outcomes().forEach(outcome -> columns.add(outcome(outcome)));
        StandardColumn.trailing().forEach(column -> columns.add(standing(column)));
        return columns;
    }

    private ColumnLayout condition(Field field, int index, ColumnNames names) {
        return new ColumnLayout(
                names.header(field),
                ColumnTypes.of(field) + "\n" + labels.of(field, Locale.ENGLISH),
                ColumnRole.CONDITION,
                24,
                CellLook.TEXT,
                lists.forCondition(field),
                basis -> false,
                row -> conditions.print(field, row.regions().get(index), ZH));
    }

    private ColumnLayout outcome(OutcomeColumn outcome) {
        return new ColumnLayout(
                outcome.labelZh(),
                ColumnTypes.of(outcome) + "\n" + outcome.labelEn(),
                ColumnRole.OUTCOME,
                widest(outcome),
                format(outcome),
                lists.forOutcome(outcome),
                outcome.storeMayEdit()::allows,
                row -> content(outcome, row.outcomes().get(outcome.key())));
    }

    private Object content(OutcomeColumn outcome, @Nullable Object value) {
        if (value == null) {
            return outcome.limit() ? OutcomeCells.unlimited(ZH) : "";
        }
        return switch (outcome.kind()) {
            case NUMBER, MONEY, DATE -> value;
            case PERCENT -> ((BigDecimal) value).movePointLeft(2);
            case ENUM_LIST ->
                ((List<?>) value)
                        .stream()
                                .map(constant -> labels.of((Enum<?>) constant, ZH))
                                .collect(Collectors.joining("\n"));
            case TEXT, TEXT_LIST, BOOLEAN, DURATION, CLOCK, ENUM -> outcomes.print(outcome, value, ZH);
        };
    }

    private ColumnLayout standing(StandardColumn column) {
        Function<Row, Object> content = switch (column) {
            case ROW_ID -> Row::id;
            case CLAUSES -> row -> String.join(", ", row.clauses());
            case BASIS -> row -> basis(labels, row.basis());
            case VALID_FROM -> row -> orEmpty(row.validFrom());
            case VALID_TO -> row -> orEmpty(row.validTo());
            case ENABLED -> row -> CellKeywords.print(row.enabled(), ZH);
            case NOTE -> row -> orEmpty(row.note());
        };
        boolean isDate = column == StandardColumn.VALID_FROM || column == StandardColumn.VALID_TO;
        return new ColumnLayout(
                column.label(ZH),
                ColumnTypes.of(column) + "\n" + column.label(Locale.ENGLISH),
                ColumnRole.ATTRIBUTE,
                widest(column),
                isDate ? DATE : CellLook.TEXT,
                lists.forStandard(column),
                basis -> column == StandardColumn.NOTE,
                content);
    }

    /** The basis of a row, with a note on those that business users may not change. */
    static String basis(Labels labels, Basis basis) {
        String label = labels.of(basis, ZH);
        return basis == Basis.POLICY ? label : label + RowCells.LOCK_NOTE;
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static int widest(StandardColumn column) {
        return switch (column) {
            case NOTE -> 40;
            case CLAUSES -> 30;
            case ROW_ID, BASIS, VALID_FROM, VALID_TO, ENABLED -> 16;
        };
    }

    private static int widest(OutcomeColumn outcome) {
        return switch (outcome.kind()) {
            case TEXT, TEXT_LIST -> 44;
            case ENUM_LIST -> 30;
            case NUMBER, PERCENT, MONEY, BOOLEAN, DURATION, DATE, CLOCK, ENUM -> 18;
        };
    }

    private static String format(OutcomeColumn outcome) {
        return switch (outcome.kind()) {
            case NUMBER -> "General";
            case PERCENT -> "0.0%";
            case MONEY -> "#,##0.00";
            case DATE -> DATE;
            case TEXT, TEXT_LIST, BOOLEAN, DURATION, CLOCK, ENUM, ENUM_LIST -> CellLook.TEXT;
        };
    }
}
