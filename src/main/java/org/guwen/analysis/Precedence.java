package org.guwen.analysis;

import java.util.List;
import org.guwen.facts.Role;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.TableCatalogue;

/** Which rows keep another row from counting where both match. */
final class Precedence {

    private static final String ESCALATION = "escalateTo";

    private final DecisionTable table;
    private final List<Row> rows;

    Precedence(BoxedRows rows) {
        this.table = rows.table();
        this.rows = rows.rows();
    }

    /** Whether the second row takes from the first every case that both match. */
    boolean isBeaten(int row, int other) {
        return switch (table.definition().hitPolicy()) {
            case FIRST -> other < row;
            case PRIORITY ->
                rank(rows.get(other)) > rank(rows.get(row)) && escalation(rows.get(other)) >= escalation(rows.get(row));
            case UNIQUE, COLLECT, RULE_ORDER -> false;
        };
    }

    /** Rank of a row under PRIORITY: later constants win. */
    int rank(Row row) {
        return row.outcomes().get(table.definition().priority()) instanceof Enum<?> constant ? constant.ordinal() : -1;
    }

    /** Who must appear is taken from every row that matches in the table of severities, not from the best alone. */
    private int escalation(Row row) {
        return table.id().equals(TableCatalogue.SEVERITY.id()) && row.outcomes().get(ESCALATION) instanceof Role role
                ? role.ordinal()
                : 0;
    }
}
