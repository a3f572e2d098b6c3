package org.guwen.facts.code;

/** What a case is about; decides which fact blocks are read and which questions may be asked. */
public enum Topic {
    COMPLAINT,
    WARRANTY,
    COSMETIC,
    FOLLOW_UP,
    LEAD,
    WORKSHOP,
    SALES,
    PRINCIPLE
}
