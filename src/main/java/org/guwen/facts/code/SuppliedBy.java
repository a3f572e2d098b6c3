package org.guwen.facts.code;

/** Who brings a product. */
public enum SuppliedBy {
    STORE,
    CUSTOMER,
    THIRD_PARTY
}
