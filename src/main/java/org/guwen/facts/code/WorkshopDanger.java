package org.guwen.facts.code;

/** Danger in the workshop (AMB-37). */
public enum WorkshopDanger {
    NONE,
    FIRE,
    INJURY,
    FLOOD
}
