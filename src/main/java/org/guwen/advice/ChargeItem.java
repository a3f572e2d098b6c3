package org.guwen.advice;

/** A part of the bill. {@code TOTAL} is the sum the customer pays. */
public enum ChargeItem {
    INSPECTION,
    REWORK,
    LABOUR,
    PARTS,
    TOTAL
}
