package org.guwen.request;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What all bodies that are awaited without a thread may hold together. */
final class ReceptionRoom {

    /** Bytes of the largest body that is awaited so; a larger one is refused anyway. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST = 4_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /** Whether there is room for one more. */
    boolean enter() {
        if (requests.incrementAndGet() > MOST || bytes.get() > MOST_BYTES) {
            requests.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Whether there is room for so many bytes more, which are taken then. */
    boolean take(int more) {
        if (bytes.addAndGet(more) > MOST_BYTES) {
            bytes.addAndGet(-more);
            return false;
        }
        return true;
    }

    void leave(int taken) {
        requests.decrementAndGet();
        bytes.addAndGet(-taken);
    }
}
