package org.guwen.advice.code;

/** What Guwen says to a proposed act; of several words the last counts, which is the strictest. */
public enum Verdict {
    /** No rule and no row speaks of it: it is for the level named to decide (AMB-36). */
    NOT_COVERED,
    PERMITTED,
    NEEDS_APPROVAL,
    PROHIBITED
}
