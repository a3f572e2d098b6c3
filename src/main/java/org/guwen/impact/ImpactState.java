package org.guwen.impact;

/** Where the question what a draft would have answered stands. */
enum ImpactState {
    /** Past cases are being asked. */
    RUNNING,
    /** All of them were. */
    DONE,
    /** Somebody called it off. */
    CANCELLED,
    /** It could not be answered: the draft changed or cannot be run, or the store lost records. */
    FAILED
}
