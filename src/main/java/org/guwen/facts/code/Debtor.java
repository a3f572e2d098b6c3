package org.guwen.facts.code;

/** Who owes exchange or return of a car (LAW-SB-03, AMB-39). */
public enum Debtor {
    /** The store that is asked: it sold the car. */
    OWN_STORE,
    /** Whoever invoiced the car to its first owner. */
    INVOICING_SELLER
}
