package org.guwen.inference.rowrules;

import java.util.BitSet;
import java.util.List;
import org.drools.model.functions.Predicate1;

/**
 * The cells of one row that its key does not settle. One class serves all rows of all tables, so that publishing a table
 * defines no class and the test stays one compiled piece of code.
 */
final class RowTest implements Predicate1<TableQuery> {

    private final int[] columns;
    private final int[] lowest;
    private final int[] highest;

    /** Accepted codes where they do not form one interval, else {@code null}. */
    private final long[][] masks;

    RowTest(List<Integer> testedColumns, List<BitSet> accepted) {
        int count = testedColumns.size();
        columns = new int[count];
        lowest = new int[count];
        highest = new int[count];
        masks = new long[count][];
        for (int i = 0; i < count; i++) {
            BitSet codes = accepted.get(i);
            columns[i] = testedColumns.get(i);
            lowest[i] = codes.nextSetBit(0);
            highest[i] = codes.length() - 1;
            boolean isInterval = highest[i] - lowest[i] + 1 == codes.cardinality();
            masks[i] = isInterval ? new long[0] : codes.toLongArray();
        }
    }

    @Override
    public boolean test(TableQuery query) {
        for (int i = 0; i < columns.length; i++) {
            int code = query.code(columns[i]);
            if (code < lowest[i] || code > highest[i]) {
                return false;
            }
            long[] mask = masks[i];
            if (mask.length > 0 && (mask[code >> 6] & (1L << code)) == 0) {
                return false;
            }
        }
        return true;
    }
}
