package org.guwen.facts.code;

/** What a row of the table {@code working_days} says of its days. */
public enum DayKind {
    /** The table knows every day from the first to the last. */
    CALENDAR,
    /** Nobody has to work. */
    DAY_OFF,
    /** A day off that is worked in exchange for another one. */
    MADE_UP,
    /** The store is closed of its own accord; that lengthens no time limit of the law. */
    STORE_CLOSED
}
