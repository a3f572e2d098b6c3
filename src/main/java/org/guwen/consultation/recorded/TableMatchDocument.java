package org.guwen.consultation.recorded;

import java.time.LocalDate;
import java.util.List;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table say to a consultation on record.
 *
 * @param table id of the table
 * @param topic topic of the case
 * @param asOf business date that dated rows were selected by
 * @param release whose rows these are
 * @param consulted each time at which the table was consulted; none if the case never came to it
 */
public record TableMatchDocument(
        String table, Topic topic, LocalDate asOf, AdviceDocument.ReleaseStamp release, List<Consulted> consulted) {

    /** What became of a row. */
    public enum Result {
        /** It matched and counts. */
        DECIDED,
        /** It matched, but the hit policy lets others count. */
        MATCHED,
        /** A condition is not met. */
        NOT_MATCHED,
        /** It would match, but not on the business date. */
        NOT_IN_FORCE,
        /** It would match, but is not enabled. */
        DISABLED
    }

    /**
     * One time at which the table was consulted.
     *
     * @param subject what was asked about, such as {@code ISSUE 0}
     * @param values what the case holds in each condition column; none of a table of figures, which are looked up by key
     * @param rows all rows, in sheet order
     */
    public record Consulted(String subject, List<Value> values, List<Row> rows) {}

    /**
     * What the case holds in a condition column.
     *
     * @param column path of the field
     * @param label what people call it
     * @param text the value as a cell would say it; nothing if the case does not hold one
     */
    public record Value(
            String column, String label, @Nullable String text) {}

    /**
     * A row.
     *
     * @param row its id
     * @param met columns whose conditions hold; a cell that accepts everything is no condition
     * @param unmet columns whose conditions do not hold
     */
    public record Row(String row, Result result, List<String> met, List<String> unmet) {}
}
