package org.guwen.inference.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.guwen.advice.Reason;
import org.guwen.facts.code.Topic;
import org.kie.api.KieBase;

/**
 * Keeps sessions of the principles for reuse, whichever ruleset they run beside: a new session allocates the memory of
 * each part of the network that a case reaches. Cases of a topic reach the same parts, and all that a session has is looked
 * through to empty it, so that each topic has sessions of its own. A session goes back only if its decision went well.
 */
public final class SessionPool {

    /** Most idle sessions of a topic. */
    private static final int MOST_IDLE = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final KieBase kieBase;
    private final Map<String, RankedPrinciple> principles;
    private final Set<Class<?>> matched;
    private final int firingLimit;
    private final Map<Topic, BlockingQueue<DecisionSession>> idle = new EnumMap<>(Topic.class);

    /**
     * A pool without any session yet.
     *
     * @param kieBase the principles
     * @param stages all stages in their order
     * @param principles the principles as reasons, by name
     * @param matched kinds of facts that some principle looks at
     * @param firingLimit most firings of a run
     * @throws IllegalArgumentException if a principle names a stage that does not exist
     */
    public SessionPool(
            KieBase kieBase,
            List<String> stages,
            Map<String, Reason.OfRule> principles,
            Set<Class<?>> matched,
            int firingLimit) {
        this.kieBase = kieBase;
        this.principles = RankedPrinciple.byName(kieBase, stages, principles);
        this.matched = matched;
        this.firingLimit = firingLimit;
        for (Topic topic : Topic.values()) {
            idle.put(topic, new ArrayBlockingQueue<>(MOST_IDLE));
        }
    }

    /**
     * Runs a decision in a session of its own.
     *
     * @param topic what the case is about: a session knows the part of the network that cases of its topic reach
     */
    public <T> T decide(Topic topic, Function<DecisionSession, T> decision) {
        BlockingQueue<DecisionSession> waiting = idle(topic);
        DecisionSession session = waiting.poll();
        if (session == null) {
            // Not ThreadSafeOption.NO: it shares one consequence helper among all sessions of the knowledge base.
            session = new DecisionSession(kieBase.newKieSession(), principles, matched, firingLimit);
        }
        boolean isKept = false;
        try {
            T result = decision.apply(session);
            session.clear();
            isKept = waiting.offer(session);
            return result;
        } finally {
            if (!isKept) {
                session.dispose();
            }
        }
    }

    private BlockingQueue<DecisionSession> idle(Topic topic) {
        return Objects.requireNonNull(idle.get(topic));
    }

    /** Number of idle sessions of a topic. */
    public int idleOf(Topic topic) {
        return idle(topic).size();
    }
}
