package org.guwen.analysis;

import org.guwen.facts.Role;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;
import org.guwen.table.TableCatalogue;

/** Which rows keep another row from counting where both match. */
final class Precedence {

    private static final String ESCALATION = "escalateTo";

    private final DecisionTable table;
    private final int[] ranks;
    private final int[] escalations;

    Precedence(BoxedRows rows) {
        this.table = rows.table();
        this.ranks =
                rows.rows().stream().mapToInt(row -> HitPolicy.rank(table, row)).toArray();
        this.escalations = rows.rows().stream().mapToInt(this::escalation).toArray();
    }

    /** Whether the second row takes from the first every case that both match. */
    boolean isBeaten(int row, int other) {
        return switch (table.definition().hitPolicy()) {
            case FIRST -> other < row;
            case PRIORITY -> ranks[other] > ranks[row] && escalations[other] >= escalations[row];
            case UNIQUE, COLLECT, RULE_ORDER -> false;
        };
    }

    /** Rank of a row under PRIORITY: later constants win. */
    int rank(int row) {
        return ranks[row];
    }

    /** Who must appear is taken from every row that matches in the table of severities, not from the best alone. */
    private int escalation(Row row) {
        return table.id().equals(TableCatalogue.SEVERITY.id()) && row.outcomes().get(ESCALATION) instanceof Role role
                ? role.ordinal()
                : 0;
    }
}
