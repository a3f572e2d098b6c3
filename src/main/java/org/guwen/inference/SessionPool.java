package org.guwen.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.guwen.advice.Reason;
import org.kie.api.KieBase;

/**
 * Keeps sessions of one knowledge base for reuse: a new session allocates memory for every row of every table. A session
 * goes back only if its decision went well and left it empty.
 */
final class SessionPool {

    private static final int MOST_IDLE = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final KieBase kieBase;
    private final Map<String, Reason.OfRule> principles;
    private final int firingLimit;
    private final ConcurrentLinkedQueue<DecisionSession> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idleCount = new AtomicInteger();

    SessionPool(KieBase kieBase, Map<String, Reason.OfRule> principles, int firingLimit) {
        this.kieBase = kieBase;
        this.principles = principles;
        this.firingLimit = firingLimit;
    }

    /** Runs a decision in a session of its own. */
    <T> T decide(Function<DecisionSession, T> decision) {
        DecisionSession session = idle.poll();
        if (session == null) {
            // Not ThreadSafeOption.NO: it shares one consequence helper among all sessions of the knowledge base.
            session = new DecisionSession(kieBase.newKieSession(), principles, firingLimit);
        } else {
            idleCount.decrementAndGet();
        }
        boolean isReusable = false;
        try {
            T result = decision.apply(session);
            isReusable = session.clear();
            return result;
        } finally {
            giveBack(session, isReusable);
        }
    }

    private void giveBack(DecisionSession session, boolean isReusable) {
        if (isReusable && idleCount.incrementAndGet() <= MOST_IDLE) {
            idle.add(session);
            return;
        }
        if (isReusable) {
            idleCount.decrementAndGet();
        }
        session.dispose();
    }

    /** Number of idle sessions. */
    int idle() {
        return idleCount.get();
    }
}
