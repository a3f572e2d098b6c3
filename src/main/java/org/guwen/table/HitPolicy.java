package org.guwen.table;

import java.util.ArrayList;
import java.util.List;

/** What several matching rows mean, as in DMN. */
public enum HitPolicy {
    /** At most one row may match; two are an error that names both. */
    UNIQUE,
    /** The first matching row in sheet order decides. */
    FIRST,
    /** The best outcome decides; every row that gives it contributes. */
    PRIORITY,
    /** All matching rows contribute, without order. */
    COLLECT,
    /** All matching rows contribute, in sheet order. */
    RULE_ORDER;

    /** Rank of a row without an outcome in the column that decides: below all others. */
    public static final int UNRANKED = -1;

    /** Whether one row at most decides, so that a case without a row has no answer. */
    public boolean isSingle() {
        return this == UNIQUE || this == FIRST;
    }

    /** Whether the order of the rows in the sheet is part of what the table says. */
    public boolean isOrdered() {
        return this == FIRST || this == RULE_ORDER;
    }

    /**
     * The rows that count where several match.
     *
     * @param table the table, which has the hit policy
     * @param hits all its rows that match a case, in sheet order
     * @return those of the hits that decide, in sheet order
     * @throws AmbiguousTableException if several rows of a {@link #UNIQUE} table match
     */
    public static List<Row> decide(DecisionTable table, List<Row> hits) {
        return switch (table.definition().hitPolicy()) {
            case UNIQUE -> only(table, hits);
            case FIRST -> hits.size() < 2 ? hits : List.of(hits.get(0));
            case PRIORITY -> best(table, hits);
            case COLLECT, RULE_ORDER -> hits;
        };
    }

    private static List<Row> only(DecisionTable table, List<Row> hits) {
        if (hits.size() > 1) {
            throw new AmbiguousTableException(
                    table.id(), hits.stream().map(Row::id).toList());
        }
        return hits;
    }

    private static List<Row> best(DecisionTable table, List<Row> hits) {
        if (hits.size() < 2) {
            return hits;
        }
        int best = UNRANKED;
        List<Row> decided = new ArrayList<>();
        for (Row row : hits) {
            int rank = rank(table, row);
            if (rank > best) {
                best = rank;
                decided.clear();
            }
            if (rank == best) {
                decided.add(row);
            }
        }
        return List.copyOf(decided);
    }

    /**
     * Whether what a table says could change if another row matched as well.
     *
     * @param decided the rows that decide so far
     * @param other a row that is none of them
     */
    public static boolean canChange(DecisionTable table, List<Row> decided, Row other) {
        if (decided.isEmpty()) {
            return true;
        }
        Row first = decided.get(0);
        return switch (table.definition().hitPolicy()) {
            case FIRST -> other.sheetRow() < first.sheetRow();
            case PRIORITY -> rank(table, other) >= rank(table, first);
            case UNIQUE, COLLECT, RULE_ORDER -> true;
        };
    }

    /** Rank of a row under {@link #PRIORITY}: later constants of the deciding outcome win. */
    public static int rank(DecisionTable table, Row row) {
        return row.outcomes().get(table.definition().priority()) instanceof Enum<?> constant
                ? constant.ordinal()
                : UNRANKED;
    }
}
