package org.guwen.release.draft;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.guwen.problem.ProblemType;
import org.springframework.stereotype.Component;

/**
 * Lets one draft after the other be checked, in the order they came, so that uploads cannot starve consultations of
 * processors and memory. Who would wait too long is told to come back.
 */
@Component
public class CheckThrottle {

    private static final int LONGEST_QUEUE = 8;
    private static final long LONGEST_WAIT = 30;

    private final Semaphore places = new Semaphore(LONGEST_QUEUE);
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Does the work when its turn has come.
     *
     * @throws org.guwen.problem.ProblemException if too many are waiting
     */
    public <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw DraftProblems.of(ProblemType.UNAVAILABLE, "busy");
        }
        try {
            return whenFree(work);
        } finally {
            places.release();
        }
    }

    private <T> T whenFree(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw DraftProblems.of(ProblemType.UNAVAILABLE, "busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DraftProblems.of(ProblemType.UNAVAILABLE, "busy");
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
