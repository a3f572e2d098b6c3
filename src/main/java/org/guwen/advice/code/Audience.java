package org.guwen.advice.code;

/** Whom something is meant for (AMB-56). */
public enum Audience {
    /** May be shown or said to the customer. */
    CUSTOMER,
    /** Stays in the store. */
    INTERNAL
}
