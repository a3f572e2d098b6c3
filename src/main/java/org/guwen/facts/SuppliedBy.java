package org.guwen.facts;

/** Who brings a product. */
public enum SuppliedBy {
    STORE,
    CUSTOMER,
    THIRD_PARTY
}
