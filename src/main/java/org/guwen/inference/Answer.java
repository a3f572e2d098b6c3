package org.guwen.inference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.guwen.facts.Situation;
import org.guwen.facts.Subject;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/**
 * What a table says to one subject of a case.
 *
 * @param table the table
 * @param subject the subject
 * @param situation what the table was asked about
 * @param codes codes of the situation that was asked about
 * @param hits all rows that match, in sheet order
 * @param decided the rows that count under the hit policy of the table
 */
record Answer(
        DecisionTable table, Subject subject, Situation situation, int[] codes, List<Row> hits, List<Row> decided) {

    /**
     * Applies the hit policy.
     *
     * @param positions positions of the matching rows, in sheet order
     * @throws AmbiguousTableException if several rows of a UNIQUE table match
     */
    static Answer of(CompiledTable table, Subject subject, Situation situation, int[] codes, int[] positions) {
        List<Row> hits = IntStream.of(positions).mapToObj(table.rows()::get).toList();
        List<Row> decided = switch (table.table().definition().hitPolicy()) {
            case UNIQUE -> unique(table.table(), hits);
            case FIRST -> hits.stream().limit(1).toList();
            case PRIORITY -> best(table.table(), hits);
            case COLLECT, RULE_ORDER -> hits;
        };
        return new Answer(table.table(), subject, situation, codes, hits, decided);
    }

    private static List<Row> unique(DecisionTable table, List<Row> hits) {
        if (hits.size() > 1) {
            throw new AmbiguousTableException(
                    table.id(), hits.stream().map(Row::id).toList());
        }
        return hits;
    }

    private static List<Row> best(DecisionTable table, List<Row> hits) {
        return hits.stream()
                .map(row -> priority(table, row))
                .max(Comparator.naturalOrder())
                .map(best -> hits.stream()
                        .filter(row -> priority(table, row) == best)
                        .toList())
                .orElse(List.of());
    }

    /** Rank of a row under PRIORITY: later constants of the deciding enumeration win. */
    static int priority(DecisionTable table, Row row) {
        return row.outcomes().get(table.definition().priority()) instanceof Enum<?> constant ? constant.ordinal() : -1;
    }

    /** Whether no row matches. */
    boolean isEmpty() {
        return hits.isEmpty();
    }
}
