package org.guwen.facts.code;

/** Who did not keep the contract. */
public enum BreachingParty {
    STORE,
    CUSTOMER,
    NOBODY
}
