package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    /** Holds that the index of the engine finds the same rows, in situations drawn at random, and finds some. */
    public static void agrees(DecisionTable table, long seed, int situations) {
        TableIndex index = TableIndex.of(table);
        RandomSituations random = new RandomSituations(table, new Random(seed));
        int hits = 0;
        for (int i = 0; i < situations; i++) {
            RandomSituations.Drawn drawn = random.next();
            List<String> expected = hits(table, drawn);
            hits += expected.size();
            assertThat(engine(index, drawn))
                    .as("seed %d, situation %d: %s", seed, i, drawn)
                    .isEqualTo(expected);
        }
        assertThat(hits).as("hits of seed %d", seed).isPositive();
    }

    /** The rows that the index of the engine finds. */
    static List<String> engine(TableIndex index, RandomSituations.Drawn drawn) {
        int[] codes = index.codes(field -> drawn.values().get(field.path()), drawn.asOf());
        return index.rows(index.hits(codes)).stream().map(Row::id).toList();
    }
}
