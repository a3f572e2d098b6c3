package org.guwen.facts.code;

/** A figure that the law sets and the derivations read from the locked table {@code legal_parameters}. */
public enum LegalParameter {
    WARRANTY_YEARS,
    WARRANTY_KM,
    THREE_GUARANTEES_YEARS,
    THREE_GUARANTEES_KM,
    EVIDENCE_DAYS,
    REPAIRS_OF_SAME_FAULT,
    JUST_OUT_MONTHS,
    JUST_OUT_KM
}
