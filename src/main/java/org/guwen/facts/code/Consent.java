package org.guwen.facts.code;

/** Whether the customer agreed to something. */
public enum Consent {
    NOT_ASKED,
    GRANTED,
    REFUSED
}
