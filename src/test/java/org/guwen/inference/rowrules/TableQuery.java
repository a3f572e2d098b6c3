package org.guwen.inference.rowrules;

import java.util.Arrays;

/**
 * One question to one decision table, inserted as a fact: the codes of a situation. Rows that match add themselves as
 * hits.
 */
public final class TableQuery {

    private final int table;
    private final int[] codes;
    private int[] hits = new int[4];
    private int hitCount;

    TableQuery(int table, int[] codes) {
        this.table = table;
        this.codes = codes;
    }

    /** Index of the table that is asked. */
    public int table() {
        return table;
    }

    /** Code of a column. */
    int code(int column) {
        return codes[column];
    }

    void hit(int row) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, 2 * hitCount);
        }
        hits[hitCount++] = row;
    }

    /** Positions of the rows that matched, in sheet order. */
    int[] hits() {
        int[] sorted = Arrays.copyOf(hits, hitCount);
        Arrays.sort(sorted);
        return sorted;
    }
}
