package org.guwen.facts.code;

/** A performance of the car that a modification may endanger (CW-10.2, AMB-18). */
public enum CriticalSystem {
    SAFETY,
    POWER,
    BRAKING,
    OTHER_CRITICAL
}
