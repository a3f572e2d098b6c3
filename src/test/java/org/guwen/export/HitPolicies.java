package org.guwen.export;

import java.util.List;
import java.util.Map;
import org.guwen.facts.Records;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/** What the rows that match come to, said once more and plainly. */
public final class HitPolicies {

    private HitPolicies() {}

    /** The rows that count, of those that match; none if several match where one may. */
    static List<Row> decided(DecisionTable table, List<String> hits) {
        List<Row> rows =
                table.rows().stream().filter(row -> hits.contains(row.id())).toList();
        return switch (table.definition().hitPolicy()) {
            case UNIQUE -> rows.size() > 1 ? List.of() : rows;
            case FIRST -> rows.stream().limit(1).toList();
            case PRIORITY -> {
                int best = rows.stream().mapToInt(row -> rank(table, row)).max().orElse(0);
                yield rows.stream().filter(row -> rank(table, row) == best).toList();
            }
            case COLLECT, RULE_ORDER -> rows;
        };
    }

    private static int rank(DecisionTable table, Row row) {
        return row.outcomes().get(table.definition().priority()) instanceof Enum<?> constant ? constant.ordinal() : -1;
    }

    /** The same rows under another policy. */
    public static DecisionTable with(DecisionTable table, HitPolicy policy) {
        return new DecisionTable(
                with(table.definition(), policy),
                table.owner(),
                table.description(),
                table.columns(),
                table.outcomeLetters(),
                table.rows());
    }

    /** The same table under another policy. */
    public static TableDefinition with(TableDefinition old, HitPolicy policy) {
        boolean mayAnswer = policy != HitPolicy.COLLECT && policy != HitPolicy.RULE_ORDER;
        boolean couldNot = old.hitPolicy() == HitPolicy.COLLECT || old.hitPolicy() == HitPolicy.RULE_ORDER;
        return Records.with(
                old,
                Map.of("hitPolicy", policy, "answersEveryCase", mayAnswer && (couldNot || old.answersEveryCase())));
    }
}
