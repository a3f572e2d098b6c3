package org.guwen.advice;

/** A consent that a contact or look-up needs (AMB-26). */
public enum ConsentKind {
    NONE,
    SERVICE_CONTACT,
    MARKETING,
    HOME_VISIT,
    PERSONAL_DATES,
    VIOLATION_LOOKUP,
    CUSTODY
}
