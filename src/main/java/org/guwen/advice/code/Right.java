package org.guwen.advice.code;

/** A right that the exchange-and-return law gives against the seller (AMB-39). */
public enum Right {
    EXCHANGE_OR_RETURN,
    ASSEMBLY_REPLACEMENT
}
