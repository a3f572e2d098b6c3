package org.guwen.facts.code;

/** Whether the repair warranty (包修期) still runs. */
public enum WarrantyStatus {
    IN_WARRANTY,
    OUT_OF_WARRANTY,
    UNKNOWN
}
