package org.guwen.facts.code;

/** What in a case bears on a demand of the customer, beside the branch. */
public enum DemandGround {
    /** Nothing further. */
    PLAIN,
    /** There is something to do again or to put right on the car. */
    SOMETHING_TO_REDO,
    /** He does not let us do it again. */
    REWORK_REFUSED,
    /** Repaired in vain as often as the law allows, inside the repair guarantee. */
    REPAIRED_IN_VAIN,
    /** The car can be repaired at his cost. */
    PAID_REPAIR_POSSIBLE,
    /** Money is to be paid back, and how much is known. */
    REFUND_OWED,
    /** Money is to be paid back, and how much is still to be found or decided. */
    REFUND_AMOUNT_OPEN,
    /** Earnest money that he lost by breaking the contract. */
    EARNEST_MONEY_LOST,
    /** The repair has taken so long that a loan car or transport is due. */
    TRANSPORT_DUE,
    /** He misunderstood, and we explained too little. */
    MISUNDERSTANDING,
    /** A charge is at issue on which something may be conceded. */
    CHARGE_AT_ISSUE,
    /** The days for our evidence are running. */
    EVIDENCE_RUNNING
}
