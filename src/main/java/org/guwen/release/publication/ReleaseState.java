package org.guwen.release.publication;

/** Where a release stands. */
public enum ReleaseState {
    /** It answers now. */
    IN_FORCE,
    /** It will answer from a time on. */
    SCHEDULED,
    /** It has answered, and another one does now. */
    RETIRED,
    /** It was to answer from a time on, and that was called off. */
    CALLED_OFF
}
