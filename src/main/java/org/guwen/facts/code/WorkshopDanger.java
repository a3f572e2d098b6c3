package org.guwen.facts.code;

/** Danger in the workshop (AMB-37), the gravest last. */
public enum WorkshopDanger {
    NONE,
    FLOOD,
    INJURY,
    FIRE
}
