package org.guwen.analysis.check;

import java.util.List;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;

/** Which rows keep another row from counting where both match. */
final class Precedence {

    private final DecisionTable table;
    private final List<Row> rows;
    private final int[] ranks;

    /** Columns whose greatest value is taken from every row that matches, not from the best alone. */
    private final List<OutcomeColumn> ofHits;

    Precedence(BoxedRows rows) {
        this.table = rows.table();
        this.ranks =
                rows.rows().stream().mapToInt(row -> HitPolicy.rank(table, row)).toArray();
        this.rows = rows.rows();
        this.ofHits = table.definition().outcomes().stream()
                .filter(column -> column.meaning().ofHits())
                .toList();
    }

    /** Whether the second row takes from the first every case that both match. */
    boolean isBeaten(int row, int other) {
        return switch (table.definition().hitPolicy()) {
            case FIRST -> other < row;
            case PRIORITY -> ranks[other] > ranks[row] && addsNothing(rows.get(row), rows.get(other));
            case UNIQUE, COLLECT, RULE_ORDER -> false;
        };
    }

    /** Rank of a row under PRIORITY: later constants win. */
    int rank(int row) {
        return ranks[row];
    }

    /** Whether another row says as much in every column that counts even of rows that are beaten. */
    private boolean addsNothing(Row row, Row other) {
        return ofHits.stream().map(OutcomeColumn::key).allMatch(key -> {
            Object value = row.outcomes().get(key);
            Object theirs = other.outcomes().get(key);
            return value == null
                    || value.equals(theirs)
                    || (value instanceof Enum<?> constant
                            && theirs instanceof Enum<?> greater
                            && greater.ordinal() > constant.ordinal());
        });
    }
}
