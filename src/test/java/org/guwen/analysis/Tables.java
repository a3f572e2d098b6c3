package org.guwen.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.guwen.advice.ActionCode;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.InformCustomer;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

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
                        column("severity", OutcomeColumn.Kind.ENUM, Severity.class),
                        column("mustActions", OutcomeColumn.Kind.ENUM_LIST, ActionCode.class),
                        column("forbidden", OutcomeColumn.Kind.ENUM_LIST, ForbiddenCode.class),
                        column("free", OutcomeColumn.Kind.ENUM_LIST, ChargeItem.class),
                        column("billed", OutcomeColumn.Kind.ENUM_LIST, ChargeItem.class),
                        column("informCustomer", OutcomeColumn.Kind.ENUM, InformCustomer.class),
                        column("percent", OutcomeColumn.Kind.PERCENT, null)));
        List<DecisionTable.Column> columns = IntStream.range(0, fields.size())
                .mapToObj(number -> new DecisionTable.Column(fields.get(number), letter(number + 1)))
                .toList();
        return new DecisionTable(definition, "", "", columns, List.of(), rows);
    }

    private static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : "A" + (char) ('A' + number - 26);
    }

    private static OutcomeColumn column(
            String key, OutcomeColumn.Kind kind, @org.jspecify.annotations.Nullable Class<? extends Enum<?>> options) {
        return new OutcomeColumn(key, kind, options, false, key, key);
    }
}
