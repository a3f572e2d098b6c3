package org.guwen.facts.code;

/** Form of the customer's order to start work (CW-10.4c, AMB-21). */
public enum WorkAuthorization {
    NONE,
    ORAL,
    WRITTEN
}
