package org.guwen.facts.code;

/** A figure of the table {@code legal_parameters} that rules read: set by the law, or by the store within it. */
public enum LegalParameter {
    WARRANTY_YEARS,
    WARRANTY_KM,
    THREE_GUARANTEES_YEARS,
    THREE_GUARANTEES_KM,
    EVIDENCE_DAYS,
    REPAIRS_OF_SAME_FAULT,
    JUST_OUT_MONTHS,
    JUST_OUT_KM,
    FLEET_WARRANTY_YEARS,
    FLEET_WARRANTY_KM,
    BURDEN_OF_PROOF_MONTHS,
    EXCHANGE_REPAIR_DAYS,
    EXCHANGE_SAME_FAULT_REPAIRS,
    EXCHANGE_SAFETY_REPAIRS,
    EXCHANGE_ASSEMBLY_REPLACEMENTS,
    EXCHANGE_PART_REPLACEMENTS
}
