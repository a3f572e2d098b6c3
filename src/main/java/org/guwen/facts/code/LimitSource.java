package org.guwen.facts.code;

/** Where the limit stands up to which somebody may agree to a demand. */
public enum LimitSource {
    /** There is no limit: it is owed, or not, as it is. */
    NONE,
    /** What is to be paid back. */
    REFUND,
    /** The authority for concessions on a bill. */
    CONCESSION_AUTHORITY,
    /** The authority for compensation. */
    COMPENSATION_AUTHORITY
}
