package org.guwen.advice.code;

/** A part of the bill. {@code TOTAL} is the sum the customer pays. */
public enum ChargeItem {
    INSPECTION,
    REWORK,
    LABOUR,
    PARTS,
    TOTAL
}
