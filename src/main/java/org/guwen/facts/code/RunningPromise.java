package org.guwen.facts.code;

/** The promise under which a fault is presumed as long as no other cause is shown (AMB-38). */
public enum RunningPromise {
    /** The guarantee of a repair (LAW-MR-37). */
    REPAIR_GUARANTEE,
    /** The warranty of the car (LAW-SB-18). */
    WARRANTY
}
