package org.guwen.problem;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells the log of a fault that meets every request in one line at a time, without a trace: the first one, and another
 * each minute as long as it lasts.
 */
public final class OutageLog {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST = 300;

    private final Logger log;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    public OutageLog(Logger log) {
        this.log = log;
    }

    /**
     * Tells of a fault, unless one was told a short while ago.
     *
     * @param what what does not work
     * @param cause its innermost cause is named in one line
     */
    public void failed(String what, Throwable cause) {
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE.toNanos())) {
            log.error("{}: {}", what, line(cause));
        } else {
            log.debug("{}", what, cause);
        }
    }

    private static String line(Throwable cause) {
        String text = NestedExceptionUtils.getMostSpecificCause(cause).toString();
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
