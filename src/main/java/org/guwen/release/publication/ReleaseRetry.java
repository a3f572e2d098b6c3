package org.guwen.release.publication;

import java.time.Duration;

/**
 * A release in force that this node cannot serve, and when to try again: soon at first, then ever more seldom.
 *
 * @param release its number
 * @param cause why not
 * @param attempts how often it was tried
 * @param retryNanos when it is tried again, by {@link System#nanoTime()}
 */
record ReleaseRetry(long release, Throwable cause, int attempts, long retryNanos) {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    static ReleaseRetry now(long release, Throwable cause) {
        return new ReleaseRetry(release, cause, 1, System.nanoTime() + FIRST_REST.toNanos());
    }

    ReleaseRetry again() {
        long rest = FIRST_REST.toNanos() << Math.min(attempts, MOST_DOUBLINGS);
        return new ReleaseRetry(release, cause, attempts + 1, System.nanoTime() + rest);
    }

    boolean isResting() {
        return System.nanoTime() - retryNanos < 0;
    }
}
