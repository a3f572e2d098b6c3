package org.guwen.advice.code;

/** What the warranty gives, the best for the customer last. */
public enum WarrantyRemedy {
    NONE,
    REFER,
    PAID_REPAIR,
    VERIFY_FIRST,
    FREE_REPAIR,
    ASSEMBLY_REPLACEMENT,
    EXCHANGE_OR_RETURN
}
