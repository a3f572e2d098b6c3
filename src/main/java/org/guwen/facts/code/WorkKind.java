package org.guwen.facts.code;

/** Why the labour is done, which decides whether it is charged (CH-H4b, CH-H3c). */
public enum WorkKind {
    ORDERED,
    COMPLAINT_INSPECTION,
    FAULT_REWORK
}
