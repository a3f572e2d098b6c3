package org.guwen.inference;

import java.util.ArrayList;
import java.util.List;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/** Finds the rows that match by looking at every cell of every row: slow and plain. */
public final class RowScan {

    private RowScan() {}

    public static List<String> hits(DecisionTable table, RandomSituations.Drawn drawn) {
        List<String> hits = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.isEffective(drawn.asOf()) && isMatch(table, row, drawn)) {
                hits.add(row.id());
            }
        }
        return hits;
    }

    private static boolean isMatch(DecisionTable table, Row row, RandomSituations.Drawn drawn) {
        for (int column = 0; column < table.columns().size(); column++) {
            Object value =
                    drawn.values().get(table.columns().get(column).field().path());
            if (!row.regions().get(column).contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** The rows that the index of the engine finds. */
    static List<String> engine(TableIndex index, RandomSituations.Drawn drawn) {
        int[] codes = index.codes(field -> drawn.values().get(field.path()), drawn.asOf());
        return index.rows(index.hits(codes)).stream().map(Row::id).toList();
    }
}
