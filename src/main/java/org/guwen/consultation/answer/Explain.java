package org.guwen.consultation.answer;

/** How much of the reasons an answer carries. */
public enum Explain {
    /** None: what to do, to say and to pay, and nothing that only explains. */
    NONE,
    /** For each item the rule, or the row with its cells. */
    REASONS,
    /** Also every rule that fired and every cell of every row that matched. */
    FULL
}
