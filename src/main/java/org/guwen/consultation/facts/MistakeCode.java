package org.guwen.consultation.facts;

/** What can be wrong with one fact; part of the REST contract. */
enum MistakeCode {
    UNKNOWN_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    OUT_OF_DOMAIN,
    TOO_LONG,
    TOO_MANY,
    TOO_FEW,
    REQUIRED,
    DUPLICATE_FIELD,
    CONTRADICTION,
    POLICY_NOT_ALLOWED
}
