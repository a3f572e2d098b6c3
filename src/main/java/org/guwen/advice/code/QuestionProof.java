package org.guwen.advice.code;

/** What is known of whether the answer to a question can change the advice. */
public enum QuestionProof {
    /** Two answers were tried that give different advice, everything else as told. */
    SINGLE,
    /** Two answers were tried that give different advice once another open fact is told too. */
    JOINT,
    /** Some rule or row waits for the answer, but no answer that was tried changes the advice. */
    UNPROVED
}
