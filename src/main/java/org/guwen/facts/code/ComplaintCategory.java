package org.guwen.facts.code;

/** What a complaint, or one issue of it, is about. */
public enum ComplaintCategory {
    REPAIR_QUALITY,
    REPEAT_REPAIR,
    CHARGE_DISPUTE,
    OVERCHARGE,
    DELIVERY_DELAY,
    PARTS_SUPPLY,
    SERVICE_ATTITUDE,
    PRODUCT_QUALITY,
    VEHICLE_DAMAGE,
    COSMETIC_WORK,
    SALES_PROMISE,
    PRIVACY,
    CUSTODY_MISUSE,
    FORCED_ADDON,
    DEPOSIT,
    PROMISED_GIFT,
    OTHER
}
