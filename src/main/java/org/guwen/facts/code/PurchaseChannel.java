package org.guwen.facts.code;

/** Where the car was bought; never a reason for worse treatment (FS-9, FS-10). */
public enum PurchaseChannel {
    OWN_STORE,
    OTHER_4S,
    SECONDARY_DEALER,
    USED_CAR,
    UNKNOWN
}
