package org.guwen.advice.code;

/** What it takes to answer a question. */
public enum AnswerCost {
    /** The advisor sees it, or finds it in the papers of the case. */
    SEEN,
    /** The customer must be asked. */
    ASK_CUSTOMER,
    /** Somebody in the workshop must look. */
    WORKSHOP
}
