package org.guwen.facts;

/** What drives the car. */
public enum Energy {
    ICE,
    HEV,
    PHEV,
    BEV
}
