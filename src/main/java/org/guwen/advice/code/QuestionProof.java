package org.guwen.advice.code;

/** What is known of whether the answer to a question can change the advice. */
public enum QuestionProof {
    /** An answer was tried that changes the advice, everything else as told. */
    SINGLE,
    /** An answer was tried that changes the advice once another open fact is told too. */
    JOINT,
    /** Some rule or row waits for the answer, but no answer that was tried changes the advice. */
    UNPROVED
}
