package org.guwen.facts.code;

/** Which branch of the complaint handling applies (CH-H3, CH-H4, AMB-12, AMB-14). */
public enum Branch {
    OUR_FAULT,
    NOT_OURS,
    UNDETERMINED,
    WARRANTY,
    NA
}
