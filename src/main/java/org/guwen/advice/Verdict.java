package org.guwen.advice;

/** What Guwen says to a proposed act. */
public enum Verdict {
    PERMITTED,
    NEEDS_APPROVAL,
    PROHIBITED
}
