package org.guwen.release.publication;

/** Where the decision to put a release in force stands. */
public enum ActivationState {
    /** It counts now. */
    IN_FORCE,
    /** It will count from its time on. */
    PENDING,
    /** It counted until another one began. */
    PAST,
    /** Before its time came, somebody took it back or decided on another release for that time. */
    CALLED_OFF
}
