package org.guwen.facts.code;

/** Who buys in a sale (FS-7b). */
public enum BuyerType {
    END_CUSTOMER,
    SECONDARY_DEALER
}
