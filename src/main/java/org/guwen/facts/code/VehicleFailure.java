package org.guwen.facts.code;

/** The failure that the exchange-and-return law looks at (LAW-SB-20, LAW-SB-22, LAW-SB-23). */
public enum VehicleFailure {
    MAIN_ASSEMBLY,
    STEERING,
    BRAKE,
    BODY_CRACK,
    FUEL_LEAK,
    BATTERY_FIRE,
    OTHER
}
