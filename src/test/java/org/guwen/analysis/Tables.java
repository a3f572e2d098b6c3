package org.guwen.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.InformCustomer;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.jspecify.annotations.Nullable;

/** Tables for tests: any fields, the severity as rank, actions and charges as outcomes. */
final class Tables {

    private Tables() {}

    static DecisionTable of(HitPolicy policy, List<Field> fields, List<Row> rows) {
        TableDefinition definition = new TableDefinition(
                "any_table",
                "X",
                "any.xlsx",
                "任意表",
                "Any table",
                policy,
                policy == HitPolicy.PRIORITY ? "severity" : "",
                TableDefinition.Subject.CASE,
                Topic.COMPLAINT,
                List.of(
                        column("severity", OutcomeColumn.Kind.ENUM, Severity.class, Meaning.of(Becomes.OUTCOME)),
                        column("mustActions", OutcomeColumn.Kind.ENUM_LIST, ActionCode.class, owed()),
                        column(
                                "forbidden",
                                OutcomeColumn.Kind.ENUM_LIST,
                                ForbiddenCode.class,
                                Meaning.of(Becomes.PROHIBITION)),
                        column("free", OutcomeColumn.Kind.ENUM_LIST, ChargeItem.class, Meaning.of(Becomes.FREE)),
                        column("billed", OutcomeColumn.Kind.ENUM_LIST, ChargeItem.class, Meaning.of(Becomes.BILLED)),
                        column("informCustomer", OutcomeColumn.Kind.ENUM, InformCustomer.class, informing()),
                        column("percent", OutcomeColumn.Kind.PERCENT, null, Meaning.of(Becomes.OUTCOME))));
        List<DecisionTable.Column> columns = IntStream.range(0, fields.size())
                .mapToObj(number -> new DecisionTable.Column(fields.get(number), letter(number + 1)))
                .toList();
        return new DecisionTable(definition, "", "", columns, List.of(), rows);
    }

    private static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : "A" + (char) ('A' + number - 26);
    }

    private static Meaning owed() {
        return meaning("workshop_contingency", "mustActions");
    }

    private static Meaning informing() {
        return meaning("workshop_contingency", "informCustomer");
    }

    private static Meaning meaning(String table, String column) {
        return TableDefinitions.get().get(table).outcome(column).orElseThrow().meaning();
    }

    private static OutcomeColumn column(
            String key, OutcomeColumn.Kind kind, @Nullable Class<? extends Enum<?>> options, Meaning meaning) {
        return new OutcomeColumn(key, kind, options, false, key, key, meaning);
    }
}
