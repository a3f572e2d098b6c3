package org.guwen.inference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One decision in one Drools session: facts in, conclusions out, each with the rule that inserted it. Not safe for
 * several threads.
 */
final class DecisionSession {

    /** More firings than any case needs: about three times those of a complaint with 20 issues. */
    static final int FIRING_LIMIT = 5_000;

    private final KieSession session;
    private final Map<String, Reason.OfRule> principles;
    private final int firingLimit;
    private final List<FactHandle> handles = new ArrayList<>();
    private final List<Concluded> concluded = new ArrayList<>();
    private final Set<String> fired = new LinkedHashSet<>();
    private @Nullable String lastFired;
    private int firings;

    DecisionSession(KieSession session, Map<String, Reason.OfRule> principles, int firingLimit) {
        this.session = session;
        this.principles = principles;
        this.firingLimit = firingLimit;
        session.addEventListener(new Insertions());
    }

    /**
     * Asks a table.
     *
     * @return positions of the rows that match, in sheet order
     */
    int[] ask(CompiledTable table, int[] codes) {
        TableQuery query = new TableQuery(table.index(), codes);
        FactHandle handle = session.insert(query);
        // Rows conclude nothing that could make another row fire, so that a large table is no runaway.
        session.fireAllRules();
        session.delete(handle);
        return query.hits();
    }

    /** Adds a fact. */
    void insert(Object fact) {
        session.insert(fact);
    }

    /**
     * Lets the principles conclude from the facts inserted so far.
     *
     * @throws RunawayRuleException if rules keep firing beyond the limit
     */
    List<Concluded> conclude() {
        fire();
        List<Concluded> result = List.copyOf(concluded);
        concluded.clear();
        return result;
    }

    /** Names of the principles that fired, in firing order. */
    List<String> fired() {
        return List.copyOf(fired);
    }

    private void fire() {
        int left = firingLimit - firings;
        int count = session.fireAllRules(left);
        firings += count;
        if (count >= left) {
            throw new RunawayRuleException(lastFired == null ? "unknown" : lastFired, firingLimit);
        }
    }

    /** Takes every fact out again; whether the session is as good as new. */
    boolean clear() {
        if (handles.isEmpty()) {
            firings = 0;
            return session.getFactCount() == 0;
        }
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
        boolean isQuiet = session.fireAllRules(1) == 0;
        handles.clear();
        concluded.clear();
        fired.clear();
        lastFired = null;
        firings = 0;
        return isQuiet && session.getFactCount() == 0;
    }

    void dispose() {
        session.dispose();
    }

    /** All that a principle does is to insert, so that its insertions tell that it fired. */
    private final class Insertions extends DefaultRuleRuntimeEventListener {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof TableQuery) {
                return;
            }
            handles.add(event.getFactHandle());
            if (event.getRule() != null) {
                inserted(event.getRule().getName(), event.getObject());
            }
        }

        private void inserted(String rule, Object fact) {
            lastFired = rule;
            Reason.OfRule reason = principles.get(rule);
            if (reason != null) {
                fired.add(rule);
            }
            if (fact instanceof Conclusion conclusion) {
                if (reason == null) {
                    throw new IllegalStateException("rule without clauses: " + rule);
                }
                concluded.add(new Concluded(conclusion, reason));
            }
        }
    }
}
