package org.guwen.export;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/**
 * A decision table as rule text for Drools that needs nothing of this program: it declares the {@code Situation} that
 * the table is asked about and the {@code Outcome} that a row gives, and has one rule a row, named after it.
 *
 * <p>A fact keeps its path with underscores, such as {@code complaint_channel}; enumeration constants are strings, sets
 * are collections of strings, what a case does not hold is {@code null}. Conditions are written as {@link DrlConstraint}
 * says. Rows that are switched off are left out.
 *
 * <p>Every matching row inserts an outcome. Under FIRST and PRIORITY outcomes have ranks, and the last rule takes away
 * every outcome that a better one of the same situation outranks. Under RULE_ORDER the rank is the order. Under UNIQUE nothing stops two rows from answering:
 * two outcomes of one situation are a mistake in the table.
 *
 * <p>The days on which a row counts are constraints on {@code asOf}, not {@code date-effective}: that would ask the
 * clock, and the answer of a past day could not be had again.
 */
final class DrlDocument {

    private static final String HEAD = """
            // %s
            // %s, release %d
            // Hit policy %s
            package org.guwen.tables.%s

            import java.math.BigDecimal
            import java.time.LocalDate
            import java.time.LocalTime
            import java.time.OffsetDateTime
            import java.util.Collection
            import java.util.List

            // What the table is asked about. A declared Boolean starts as false: set to null what is not known.
            declare Situation
                asOf : LocalDate
            %send

            // What a row says to a situation.
            declare Outcome
                situation : Situation
                row : String
                rank : int
            %send

            """;

    private static final String BEST = """
            rule "An outcome of lower rank gives way"
                salience -1
            when
                Outcome($situation : situation, $rank : rank)
                $outcome : Outcome(situation == $situation, rank < $rank)
            then
                delete($outcome);
            end
            """;

    private final DecisionTable table;
    private final long release;

    DrlDocument(DecisionTable table, long release) {
        this.table = table;
        this.release = release;
    }

    /** The document. */
    String write() {
        TableDefinition definition = table.definition();
        DrlRule rules = new DrlRule(table);
        String title = definition.titleZh() + " / " + definition.titleEn();
        String head = HEAD.formatted(
                DrlText.comment(title),
                definition.workbook(),
                release,
                definition.hitPolicy(),
                table.id(),
                lines(table.columns().stream().map(DecisionTable.Column::field), DrlDocument::property),
                lines(definition.outcomes().stream(), DrlDocument::property));
        String body =
                table.rows().stream().filter(Row::enabled).map(rules::write).collect(Collectors.joining());
        return head + body + (rules.isRanked() ? BEST : "");
    }

    private static <T> String lines(Stream<T> columns, Function<T, String> line) {
        return columns.map(line).map(text -> "    " + text + "\n").collect(Collectors.joining());
    }

    private static String property(Field field) {
        String labels =
                Labels.get().of(field, Locale.CHINESE) + " / " + Labels.get().of(field, Locale.ENGLISH);
        return DrlConstraint.property(field) + " : " + type(field) + " // " + DrlText.comment(labels);
    }

    private static String property(OutcomeColumn column) {
        return column.key() + " : " + type(column) + " // "
                + DrlText.comment(column.labelZh() + " / " + column.labelEn());
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> "Boolean";
            case ENUM, TEXT -> "String";
            case SET -> "Collection";
            case INTEGER, DECIMAL -> "BigDecimal";
            case DATE -> "LocalDate";
            case TIME -> "OffsetDateTime";
        };
    }

    private static String type(OutcomeColumn column) {
        return switch (column.kind()) {
            case TEXT, DURATION, ENUM -> "String";
            case DATE -> "LocalDate";
            case CLOCK -> "LocalTime";
            case TEXT_LIST, ENUM_LIST -> "List";
            case NUMBER, PERCENT, MONEY -> "BigDecimal";
            case BOOLEAN -> "Boolean";
        };
    }
}
