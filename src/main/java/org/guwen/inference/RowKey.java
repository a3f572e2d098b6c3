package org.guwen.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drools.model.functions.Function1;

/**
 * The columns that rows of one shape have in their key, joined into one number: Drools then finds all rows of the shape
 * with one look-up in a hash index. A column enters the key as its code or, if its values are ordered and many, as the
 * block of codes that the value lies in.
 *
 * @param columns key columns
 * @param divisors codes in a block of each key column, 1 for the code itself
 * @param radices number of blocks of each key column
 */
record RowKey(int[] columns, int[] divisors, int[] radices) implements Function1<TableQuery, Long> {

    @Override
    public Long apply(TableQuery query) {
        long key = 0;
        for (int i = 0; i < columns.length; i++) {
            key = key * radices[i] + query.code(columns[i]) / divisors[i];
        }
        return key;
    }

    /** The keys of a row: one for each combination of the blocks that its cells touch. */
    List<Long> keys(List<BitSet> accepted) {
        List<Long> keys = List.of(0L);
        for (int i = 0; i < columns.length; i++) {
            List<Long> longer = new ArrayList<>();
            for (long key : keys) {
                for (int block : blocks(accepted.get(i), divisors[i])) {
                    longer.add(key * radices[i] + block);
                }
            }
            keys = longer;
        }
        return keys;
    }

    /** Blocks that a set of codes touches. */
    static List<Integer> blocks(BitSet codes, int divisor) {
        return codes.stream().map(code -> code / divisor).distinct().boxed().toList();
    }
}
