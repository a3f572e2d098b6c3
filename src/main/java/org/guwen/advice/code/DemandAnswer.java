package org.guwen.advice.code;

/** What a demand of the customer is answered with. */
public enum DemandAnswer {
    /** The customer is entitled to it. */
    DUE,
    /** Somebody may agree to it, up to a limit. */
    NEGOTIABLE,
    /** It cannot be answered yet. */
    OPEN,
    /** The customer is not entitled to it. */
    NOT_DUE
}
