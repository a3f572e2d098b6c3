package org.guwen.inference;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/**
 * The missing facts of a table: those that a row tests which could still match, and could still change what the table
 * says.
 */
final class OpenFields {

    private OpenFields() {}

    /**
     * Tells of each row that waits for missing facts which field it waits for.
     *
     * @param answer what the table says so far, unknowns named
     * @param open columns whose field the caller did not give
     * @param waiting takes the path of a missing field and the row that waits for it
     * @return whether any row waits
     */
    static boolean collect(Answer answer, BitSet open, BiConsumer<String, Row> waiting) {
        CompiledTable table = answer.compiled();
        List<Row> rows = table.rows();
        boolean isWaiting = false;
        for (int row = 0; row < rows.size(); row++) {
            if (table.tested(row).intersects(open)
                    && isPossible(table, answer.codes(), open, row)
                    && !answer.isDecided(rows.get(row))
                    && HitPolicy.canChange(answer.table(), answer.decided(), rows.get(row))) {
                tell(table, open, row, waiting);
                isWaiting = true;
            }
        }
        return isWaiting;
    }

    private static void tell(CompiledTable table, BitSet open, int row, BiConsumer<String, Row> waiting) {
        BitSet tested = table.tested(row);
        for (int column = tested.nextSetBit(0); column >= 0; column = tested.nextSetBit(column + 1)) {
            if (open.get(column)) {
                waiting.accept(table.fields().get(column).path(), table.rows().get(row));
            }
        }
    }

    private static boolean isPossible(CompiledTable table, int[] codes, BitSet open, int row) {
        BitSet tested = table.tested(row);
        for (int column = tested.nextSetBit(0); column >= 0; column = tested.nextSetBit(column + 1)) {
            if (!open.get(column) && !table.cell(row, column).get(codes[column])) {
                return false;
            }
        }
        return true;
    }
}
