package org.guwen.facts.code;

/** How work of ours that failed is put right (AMB-45). */
public enum ReworkCourse {
    /** There is nothing to do again. */
    NONE,
    /** We do it again. */
    OURS,
    /** We offer to do it again beside money or another shop, as the customer asks for those. */
    ON_OFFER,
    /** The customer does not let us do it again. */
    REFUSED,
    /** Another shop does it at our cost. */
    ELSEWHERE
}
