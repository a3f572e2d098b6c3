package org.guwen.inference;

import java.util.List;
import org.guwen.advice.Concluded;
import org.guwen.advice.Reason;
import org.guwen.facts.Situation;
import org.guwen.facts.Subject;
import org.guwen.table.AmbiguousTableException;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/**
 * What a table says to one subject of a case.
 *
 * @param compiled the table
 * @param subject the subject
 * @param situation what the table was asked about
 * @param codes codes of the situation that was asked about
 * @param hits all rows that match, in sheet order
 * @param decided the rows that count under the hit policy of the table
 */
record Answer(
        CompiledTable compiled, Subject subject, Situation situation, int[] codes, List<Row> hits, List<Row> decided) {

    /**
     * Applies the hit policy.
     *
     * @param positions positions of the matching rows, in sheet order
     * @throws AmbiguousTableException if several rows of a UNIQUE table match
     */
    static Answer of(CompiledTable table, Subject subject, Situation situation, int[] codes, int[] positions) {
        List<Row> hits = rows(table, positions);
        return new Answer(table, subject, situation, codes, hits, HitPolicy.decide(table.table(), hits));
    }

    private static List<Row> rows(CompiledTable table, int[] positions) {
        Row[] rows = new Row[positions.length];
        for (int i = 0; i < positions.length; i++) {
            rows[i] = table.rows().get(positions[i]);
        }
        return List.of(rows);
    }

    /** The table. */
    DecisionTable table() {
        return compiled.table();
    }

    /** Why a row of this answer says what it says. */
    Reason.OfRow reason(Row row) {
        return compiled.compiled(row).reason();
    }

    /** What a row of this answer gives to its subject. */
    List<Concluded> given(Row row) {
        return given(row, subject);
    }

    /** What a row of this answer gives to another subject. */
    List<Concluded> given(Row row, Subject other) {
        return compiled.compiled(row).given(other);
    }

    /** Whether a row counts under the hit policy. */
    boolean isDecided(Row row) {
        for (Row counted : decided) {
            if (counted.id().equals(row.id())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no row matches. */
    boolean isEmpty() {
        return hits.isEmpty();
    }
}
