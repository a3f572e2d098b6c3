package org.guwen.facts.code;

/** Parts that wear, each with a warranty period of its own (LAW-SB-19). */
public enum WearPart {
    AIR_FILTER,
    FUEL_FILTER,
    OIL_FILTER,
    SPARK_PLUG,
    BRAKE_LINING,
    CLUTCH_DISC,
    TYRE,
    STARTER_BATTERY,
    WIPER_BLADE,
    BULB,
    FUSE,
    NONE
}
