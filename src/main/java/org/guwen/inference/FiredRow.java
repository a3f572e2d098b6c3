package org.guwen.inference;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.guwen.facts.Subject;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row that matched a case.
 *
 * @param table its table
 * @param row the row
 * @param subject what was asked about
 * @param decided whether the hit policy lets it count
 * @param inputs the values its cells were tested against, in column order; {@code null} for what the case does not hold
 */
public record FiredRow(DecisionTable table, Row row, Subject subject, boolean decided, List<@Nullable Object> inputs) {

    static FiredRow of(DecisionTable table, Row row, Subject subject, boolean decided, @Nullable Object[] inputs) {
        return new FiredRow(table, row, subject, decided, Collections.unmodifiableList(Arrays.asList(inputs)));
    }
}
