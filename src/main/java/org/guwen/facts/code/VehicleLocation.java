package org.guwen.facts.code;

/** Where the car of a complaint stands. */
public enum VehicleLocation {
    ROADSIDE,
    HOME,
    STORE
}
