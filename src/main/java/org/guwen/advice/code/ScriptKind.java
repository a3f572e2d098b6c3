package org.guwen.advice.code;

/** What words are for (AMB-56). */
public enum ScriptKind {
    OPENING,
    EXPLANATION,
    /** Something is refused, prohibited or not due. */
    NO,
    CLOSING
}
