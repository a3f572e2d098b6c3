package org.guwen.statistics;

import java.time.LocalDate;

/**
 * Something that is counted.
 *
 * @param on day of the record
 * @param store store of the record, empty if it belongs to none
 * @param topic topic of the record
 * @param kind what is counted
 * @param subject what it is about, such as a table; empty if that is the kind alone
 * @param item which of the subject, such as a row; empty if it is the subject as a whole
 */
record Counted(LocalDate on, String store, String topic, Kind kind, String subject, String item) {

    /** What is counted. */
    enum Kind {
        /** Answers in which a row of a table decided; the table is the subject. */
        TABLE,
        /** Answers in which a row decided; table and row. */
        ROW,
        /** Cases for which a table had no row; the table, and the nearest row with the fields on which it failed. */
        NO_MATCH,
        /** Answers that left a question open; the field is the item. */
        QUESTION,
        /** Cases in which somebody said that he does not know; the field is the item. */
        UNKNOWN,
        /** Answers that advised an act; its code is the item. */
        ADVISED,
        /** Answers that forbade an act; its code is the item. */
        FORBIDDEN,
        /** Overrides by which an advised act was not done; its code is the item. */
        NOT_TAKEN,
        /** Overrides by which an act was done that was not advised; its code is the item. */
        TAKEN,
        /** Overrides of what a row gave; table and row. */
        ROW_OVERRIDDEN
    }
}
