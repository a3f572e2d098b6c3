package org.guwen.inference.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/**
 * The rows of a table that wait for missing facts: those that could still match, and could still change what the table
 * says.
 */
final class WaitingRows {

    private WaitingRows() {}

    /**
     * Tells of each row that waits for missing facts which field it waits for.
     *
     * @param result what the table says so far, unknowns named
     * @param open columns whose field the caller did not tell
     * @param waiting takes the path of a missing field and the row that waits for it
     * @return whether any row waits
     */
    static boolean collect(TableResult result, BitSet open, BiConsumer<String, Row> waiting) {
        TableIndex index = result.index();
        boolean isWaiting = false;
        for (int position : index.possible(result.codes(), open)) {
            Row row = index.rows().get(position);
            boolean isOpen = false;
            for (int column = open.nextSetBit(0); column >= 0; column = open.nextSetBit(column + 1)) {
                isOpen |= index.isTested(position, column);
            }
            if (isOpen && !result.isDecided(row) && HitPolicy.canChange(index.table(), result.decided(), row)) {
                tell(index, open, position, waiting);
                isWaiting = true;
            }
        }
        return isWaiting;
    }

    private static void tell(TableIndex index, BitSet open, int position, BiConsumer<String, Row> waiting) {
        List<Row> rows = index.rows();
        for (int column = open.nextSetBit(0); column >= 0; column = open.nextSetBit(column + 1)) {
            if (index.isTested(position, column)) {
                waiting.accept(index.fields().get(column).path(), rows.get(position));
            }
        }
    }
}
