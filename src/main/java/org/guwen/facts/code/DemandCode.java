package org.guwen.facts.code;

/** What a customer who complains asks for. */
public enum DemandCode {
    REWORK,
    REPAIR,
    REFUND,
    OTHER_SHOP,
    COMPENSATION,
    EXCHANGE_OR_RETURN,
    APOLOGY,
    DISCOUNT,
    EXPLANATION,
    NOTHING
}
