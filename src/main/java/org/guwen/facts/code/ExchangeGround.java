package org.guwen.facts.code;

/** What is counted on the way to exchange or return (LAW-SB-24). */
public enum ExchangeGround {
    REPAIR_DAYS,
    SAME_FAULT_REPAIRS,
    SAFETY_REPAIRS,
    ASSEMBLY_REPLACEMENTS,
    PART_REPLACEMENTS
}
