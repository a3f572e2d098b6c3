package org.guwen.advice;

/** Where a rule or row takes its authority from, the strongest first. A row that is not POLICY is locked for business users. */
public enum Basis {
    LAW,
    STANDARD,
    PRINCIPLE,
    RESOLUTION,
    POLICY
}
