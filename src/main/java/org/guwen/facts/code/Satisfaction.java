package org.guwen.facts.code;

/** How satisfied a sold customer is (FU-2a). */
public enum Satisfaction {
    VERY_SATISFIED,
    NEUTRAL,
    DISSATISFIED,
    UNKNOWN
}
