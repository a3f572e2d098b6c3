package org.guwen.advice.code;

/** Where in the handling of a case an act stands (AMB-54), in the order of the handling. */
public enum Phase {
    SAFETY,
    RECEIVE,
    LISTEN,
    CLARIFY,
    DECIDE,
    ACT,
    CLOSE,
    AFTER
}
