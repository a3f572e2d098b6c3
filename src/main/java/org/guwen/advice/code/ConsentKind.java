package org.guwen.advice.code;

/** A consent that a contact or look-up needs (AMB-26). */
public enum ConsentKind {
    NONE(""),
    SERVICE_CONTACT("customer.consents.serviceContact"),
    MARKETING("customer.consents.marketing"),
    HOME_VISIT("customer.consents.homeVisit"),
    PERSONAL_DATES("customer.consents.personalDates"),
    VIOLATION_LOOKUP("customer.consents.violationLookup"),
    CUSTODY("customer.consents.custody");

    private final String field;

    ConsentKind(String field) {
        this.field = field;
    }

    /** Path of the fact that holds the answer of the customer; empty for {@link #NONE}. */
    public String field() {
        return field;
    }
}
