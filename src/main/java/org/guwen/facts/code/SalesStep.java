package org.guwen.facts.code;

/** The eight sales steps in their fixed order (SP-0). */
public enum SalesStep {
    PRE_SALE_PREP,
    RECEPTION,
    NEEDS_ANALYSIS,
    PRODUCT_PRESENTATION,
    TEST_DRIVE,
    NEGOTIATION_CLOSING,
    DELIVERY,
    POST_SALE_VISIT
}
