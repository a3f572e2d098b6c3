package org.guwen.facts.code;

/** What a customer is not given in a case, so that somebody has to tell him (AMB-56). */
public enum RefusedMatter {
    DEMAND,
    CONCESSION,
    CONCESSION_FOR_NOW,
    FREE_REPAIR,
    OTHER_BRAND,
    MODIFICATION,
    PRODUCT,
    START,
    CARE,
    CONTACT,
    HANDOVER,
    EXTRA_WORK,
    DELIVERY,
    SUPPLY_TO_DEALER
}
