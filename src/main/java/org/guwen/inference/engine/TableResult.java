package org.guwen.inference.engine;

import java.util.List;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a table said to one subject of a case.
 *
 * @param table the table
 * @param subject the subject
 * @param inputs values of the condition fields, in column order
 * @param codes codes of the inputs, the business date last
 * @param hits all rows that match, in sheet order
 * @param decided the rows that count under the hit policy of the table
 */
public record TableResult(
        IndexedTable table,
        Subject subject,
        @Nullable Object[] inputs,
        int[] codes,
        List<Row> hits,
        List<Row> decided) {

    /** The rows of the table by column and code. */
    public TableIndex index() {
        return table.index();
    }

    /** Why a row says what it says. */
    public Reason.OfRow reason(Row row) {
        return table.reason(row);
    }

    /** Whether a row counts under the hit policy. */
    public boolean isDecided(Row row) {
        return decided.contains(row);
    }

    /** Whether no row matches. */
    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
