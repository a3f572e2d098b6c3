package org.guwen.facts.code;

/** What money paid in advance is: earnest money (定金), which is lost or owed double on a breach, or an advance (订金). */
public enum DepositKind {
    EARNEST_MONEY,
    ADVANCE
}
