package org.guwen.table;

import java.util.List;
import java.util.Optional;
import org.guwen.facts.code.Topic;

/**
 * What the program fixes of a decision table: where its rows are asked and which outcomes they give. Everything else –
 * condition columns, rows, texts – is in the workbook.
 *
 * @param id stable id, such as {@code responsibility_remedy}
 * @param prefix prefix of its row ids, such as {@code RR}
 * @param workbook file name in {@code decision-tables/}
 * @param titleZh title and sheet name in Chinese
 * @param titleEn title in English
 * @param hitPolicy what several matching rows mean
 * @param priority outcome column whose greatest value wins under {@link HitPolicy#PRIORITY}, else empty
 * @param subject what one question to the table is about
 * @param topic topic whose fields may be condition columns
 * @param outcomes outcome columns in sheet order
 */
public record TableDefinition(
        String id,
        String prefix,
        String workbook,
        String titleZh,
        String titleEn,
        HitPolicy hitPolicy,
        String priority,
        Subject subject,
        Topic topic,
        List<OutcomeColumn> outcomes) {

    /** What one question to a table is about. */
    public enum Subject {
        /** The whole case. */
        CASE,
        /** One issue of a complaint. */
        ISSUE,
        /** One project of an order. */
        PROJECT,
        /** One role and what it may grant. */
        GRANT,
        /** One legal parameter. */
        PARAMETER
    }

    /** Copies the columns. */
    public TableDefinition {
        outcomes = List.copyOf(outcomes);
    }

    /** The outcome column of that key. */
    public Optional<OutcomeColumn> outcome(String key) {
        return outcomes.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
