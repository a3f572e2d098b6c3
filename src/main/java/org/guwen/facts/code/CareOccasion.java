package org.guwen.facts.code;

/** An occasion to contact a sold customer (FU-2d to FU-4). */
public enum CareOccasion {
    ROUTINE,
    BIRTHDAY,
    WEDDING_ANNIVERSARY,
    MAINTENANCE_DUE,
    VEHICLE_IDLE,
    VIOLATION_FOUND,
    MARKET_NEWS,
    PRODUCT_CHANGE,
    CLUB_EVENT,
    CUSTOMER_QUESTION,
    VISIT_REQUESTED
}
