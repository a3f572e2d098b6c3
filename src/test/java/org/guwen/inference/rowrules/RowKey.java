package org.guwen.inference.rowrules;

import org.drools.model.functions.Function1;

/**
 * The columns in which rows of one shape accept a single code, joined into one number: Drools then finds all rows of the
 * shape with one look-up in a hash index.
 *
 * @param columns key columns
 * @param sizes number of codes of each key column
 */
record RowKey(int[] columns, int[] sizes) implements Function1<TableQuery, Long> {

    @Override
    public Long apply(TableQuery query) {
        long key = 0;
        for (int i = 0; i < columns.length; i++) {
            key = key * sizes[i] + query.code(columns[i]);
        }
        return key;
    }
}
