package org.guwen.facts.code;

/** How a complaint reached the store (clause CH-G1). */
public enum FeedbackChannel {
    ON_SITE,
    FOLLOW_UP_CALL,
    INBOUND_CALL,
    LETTER,
    AUTHORITY,
    OTHER
}
