package org.guwen.inference.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.guwen.advice.Cited;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * One decision in one Drools session: facts in, stage after stage, conclusions out, each with the rule that inserted it
 * and the figures that it rests on. Not safe for several threads.
 */
public final class DecisionSession {

    /** More firings than any case needs: about three times those of a complaint with 20 issues. */
    public static final int FIRING_LIMIT = 10_000;

    private final KieSession session;
    private final Map<String, RankedPrinciple> principles;
    private final Set<Class<?>> matched;
    private final int firingLimit;
    private final IdentityHashMap<Object, List<Reason>> reasons = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Reason.OfRow> figureRows = new IdentityHashMap<>();
    private final Set<Reason.OfRow> figures = new LinkedHashSet<>();
    private final List<Firing> firings = new ArrayList<>();
    private @Nullable Match match;
    private @Nullable Firing firing;
    private @Nullable String lastFired;
    private int firingCount;

    DecisionSession(
            KieSession session, Map<String, RankedPrinciple> principles, Set<Class<?>> matched, int firingLimit) {
        this.session = session;
        this.matched = matched;
        this.principles = principles;
        this.firingLimit = firingLimit;
        listen();
    }

    /** Adds a fact that was told. One that no rule looks at stays outside. */
    void insert(Object fact) {
        if (matched.contains(fact.getClass())) {
            session.insert(fact);
        }
    }

    /** Adds a fact that comes from rows or rules. */
    void insert(Object fact, List<Reason> because) {
        if (matched.contains(fact.getClass())) {
            reasons.put(fact, because);
            session.insert(fact);
        }
    }

    /** Adds a figure of a table. */
    void insertFigure(Object fact, Reason.OfRow row) {
        figureRows.put(fact, row);
        insert(fact, List.of(row));
    }

    /** The rows of figures that some conclusion rests on, each once, by table and row. */
    List<Reason.OfRow> figures() {
        return figures.stream()
                .sorted(Comparator.comparing(Reason.OfRow::table).thenComparing(Reason.OfRow::row))
                .toList();
    }

    /**
     * Lets the rules of some stages conclude, one stage after the other, each until nothing is left to conclude.
     *
     * @return the firings, in an order that does not depend on that in which they came
     * @throws RunawayRuleException if rules keep firing beyond the limit
     */
    List<Firing> run(List<String> following) {
        firings.clear();
        focus(following);
        int left = firingLimit - firingCount;
        int count = session.fireAllRules(left);
        firingCount += count;
        if (count >= left) {
            throw new RunawayRuleException(lastFired == null ? "unknown" : lastFired, firingLimit);
        }
        firings.sort(Firing.ORDER);
        return List.copyOf(firings);
    }

    /** Stages wait on a stack, so that the first is put there last. */
    private void focus(List<String> following) {
        for (int i = following.size() - 1; i >= 0; i--) {
            session.getAgenda().getAgendaGroup(following.get(i)).setFocus();
        }
    }

    /**
     * Forgets everything, so that the session is as good as new. Taking facts out one by one would not do: where a
     * {@code not} made a rule impossible, the engine keeps what the rule had met before until it is possible again.
     */
    void clear() {
        ((StatefulKnowledgeSessionImpl) session).reset();
        listen();
        reasons.clear();
        figureRows.clear();
        figures.clear();
        firings.clear();
        match = null;
        firing = null;
        lastFired = null;
        firingCount = 0;
    }

    /** A session that was reset has no listeners either. */
    private void listen() {
        session.addEventListener(new Insertions());
        session.addEventListener(new Firings());
    }

    void dispose() {
        session.dispose();
    }

    private List<Reason> reasons(Reason.OfRule rule) {
        Match current = match;
        if (current == null) {
            return List.of(rule);
        }
        List<Reason> found = null;
        for (Object premise : current.getObjects()) {
            noteFigures(premise);
            List<Reason> own = isCited(premise) ? reasons.get(premise) : null;
            if (own != null) {
                found = found == null ? new ArrayList<>(List.of(rule)) : found;
                found.addAll(own);
            }
        }
        return found == null ? List.of(rule) : Reason.distinct(found);
    }

    /** A figure that a rule matched, or all that it gathered. */
    private void noteFigures(Object premise) {
        if (premise instanceof List<?> gathered) {
            gathered.forEach(this::noteFigures);
            return;
        }
        Reason.OfRow figure = figureRows.get(premise);
        if (figure != null) {
            figures.add(figure);
        }
    }

    /** The row that a value comes from is told; the rule that concluded a value is not told again and again. */
    private boolean isCited(Object premise) {
        if (premise instanceof Cited) {
            return true;
        }
        List<Reason> own = premise instanceof Conclusion.Value ? reasons.get(premise) : null;
        return own != null && own.get(0) instanceof Reason.OfRow;
    }

    /** All that a principle does is to insert, so that its insertions tell that it fired. */
    private final class Insertions extends DefaultRuleRuntimeEventListener {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null) {
                inserted(event.getRule().getName(), event.getObject());
            }
        }

        private void inserted(String rule, Object fact) {
            lastFired = rule;
            Firing current = firing;
            if (current == null) {
                RankedPrinciple principle = principles.get(rule);
                if (principle == null) {
                    throw new IllegalStateException("rule without clauses: " + rule);
                }
                current = new Firing(principle, reasons(principle.reason()));
                firings.add(current);
                firing = current;
            }
            current.add(fact);
            if (fact instanceof Cited) {
                reasons.put(fact, current.because());
            }
        }
    }

    private final class Firings extends DefaultAgendaEventListener {
        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            match = event.getMatch();
            firing = null;
        }
    }
}
