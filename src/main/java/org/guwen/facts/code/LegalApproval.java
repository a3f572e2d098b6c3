package org.guwen.facts.code;

/** Whether the law's formalities for a modification are settled (AMB-17). */
public enum LegalApproval {
    NONE,
    APPROVED,
    NOT_NEEDED,
    UNKNOWN
}
