package org.guwen.facts.code;

/** Who caused the problem, as an established fact; never derived from the attitude rules (AMB-01). */
public enum Responsibility {
    OUR_FAULT,
    CUSTOMER_MISUNDERSTANDING,
    CUSTOMER_CAUSE,
    THIRD_PARTY,
    MANUFACTURER,
    UNDETERMINED
}
