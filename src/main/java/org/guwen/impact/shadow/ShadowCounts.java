package org.guwen.impact.shadow;

/**
 * What the answers of a draft came to.
 *
 * @param same consultations to which it said the same
 * @param different consultations to which it said something else
 * @param failed consultations that it could not answer
 * @param skipped consultations of its share that it was not asked because others waited
 */
record ShadowCounts(long same, long different, long failed, long skipped) {

    /** Nothing yet. */
    static final ShadowCounts NONE = new ShadowCounts(0, 0, 0, 0);

    /** How many consultations it was asked. */
    long asked() {
        return same + different + failed;
    }

    ShadowCounts plus(ShadowCounts more) {
        return new ShadowCounts(
                same + more.same, different + more.different, failed + more.failed, skipped + more.skipped);
    }
}
