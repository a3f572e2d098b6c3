package org.guwen.facts.code;

/** What a role may grant: a concession, or full cover of our own fault, which is not a concession (AMB-06). */
public enum Grant {
    DISCOUNT,
    LABOUR_WAIVER,
    FULL_COVER
}
