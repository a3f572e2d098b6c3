package org.guwen.facts;

/** Who buys in a sale (FS-7b). */
public enum BuyerType {
    END_CUSTOMER,
    SECONDARY_DEALER
}
