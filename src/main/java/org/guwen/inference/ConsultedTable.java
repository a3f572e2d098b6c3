package org.guwen.inference;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.guwen.facts.Subject;
import org.guwen.inference.engine.TableResult;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * One time at which a table was consulted about a subject of a case.
 *
 * @param table the table
 * @param subject what was asked about
 * @param inputs the values its cells were tested against, in column order; {@code null} for what the case does not hold
 * @param hits rows that matched, in sheet order
 * @param decided those of them that the hit policy lets count
 */
public record ConsultedTable(
        DecisionTable table, Subject subject, List<@Nullable Object> inputs, List<Row> hits, List<Row> decided) {

    static ConsultedTable of(TableResult result) {
        return new ConsultedTable(
                result.index().table(),
                result.subject(),
                Collections.unmodifiableList(Arrays.asList(result.inputs())),
                result.hits(),
                result.decided());
    }
}
