package org.guwen.facts.code;

/** What drives the car. */
public enum Energy {
    ICE,
    HEV,
    PHEV,
    BEV
}
