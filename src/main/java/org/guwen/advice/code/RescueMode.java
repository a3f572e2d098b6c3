package org.guwen.advice.code;

/** How a car that must not or cannot be driven is helped (AMB-37, LAW-SB-15). */
public enum RescueMode {
    ON_SITE_SERVICE,
    TOWING
}
