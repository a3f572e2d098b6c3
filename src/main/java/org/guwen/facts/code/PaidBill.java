package org.guwen.facts.code;

/** What the customer has paid for: this visit, or the job that is complained of (AMB-61). */
public enum PaidBill {
    THIS_VISIT,
    ORIGINAL_JOB
}
