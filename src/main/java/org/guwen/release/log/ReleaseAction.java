package org.guwen.release.log;

/** What the release log tells of. */
public enum ReleaseAction {
    /** The tables of the program became release 1. */
    SHIPPED,
    /** A draft was made. */
    DRAFTED,
    /** A draft was changed. */
    EDITED,
    /** A draft was handed in for review. */
    SUBMITTED,
    /** Somebody else found a draft right. */
    APPROVED,
    /** Somebody else found a draft wrong. */
    REJECTED,
    /** The author gave a draft up. */
    WITHDRAWN,
    /** An approved draft became a release. */
    PUBLISHED,
    /** It was decided that a release is in force from a time on. */
    ACTIVATED,
    /** It was decided that a planned release will not come into force. */
    CALLED_OFF
}
