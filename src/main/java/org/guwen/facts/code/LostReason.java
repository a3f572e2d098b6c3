package org.guwen.facts.code;

/** Why a lead did not buy (UL-3A). */
public enum LostReason {
    SERVICE_ATTITUDE,
    LACK_OF_KNOWLEDGE,
    PRICE,
    PRODUCT_FIT,
    COMPETITOR,
    UNKNOWN
}
