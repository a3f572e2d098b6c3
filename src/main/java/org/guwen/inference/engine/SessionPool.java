package org.guwen.inference.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kie.api.KieBase;

/**
 * Keeps sessions of one knowledge base for reuse: a new session allocates memory for every row of every table. A session
 * goes back only if its decision went well and left it empty.
 */
public final class SessionPool {

    private static final int MOST_IDLE = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final KieBase kieBase;
    private final List<String> stages;
    private final Map<String, RankedPrinciple> principles;
    private final Set<Class<?>> matched;
    private final int firingLimit;
    private final ConcurrentLinkedQueue<DecisionSession> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idleCount = new AtomicInteger();

    SessionPool(
            KieBase kieBase,
            List<String> stages,
            Map<String, RankedPrinciple> principles,
            Set<Class<?>> matched,
            int firingLimit) {
        this.matched = matched;
        this.kieBase = kieBase;
        this.stages = stages;
        this.principles = principles;
        this.firingLimit = firingLimit;
    }

    /** Runs a decision in a session of its own. */
    public <T> T decide(Function<DecisionSession, T> decision) {
        DecisionSession session = idle.poll();
        if (session == null) {
            // Not ThreadSafeOption.NO: it shares one consequence helper among all sessions of the knowledge base.
            session = new DecisionSession(kieBase.newKieSession(), stages, principles, matched, firingLimit);
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
    public int idle() {
        return idleCount.get();
    }
}
