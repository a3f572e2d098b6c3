package org.guwen.facts.code;

/** Size class that the standard hours are quoted for. */
public enum VehicleClass {
    A,
    B,
    C
}
