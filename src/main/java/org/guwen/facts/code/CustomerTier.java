package org.guwen.facts.code;

/** How long and how closely the customer is bound to the store. */
public enum CustomerTier {
    NEW,
    REGULAR,
    IMPORTANT_OLD
}
