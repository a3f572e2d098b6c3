package org.guwen.inference.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;
import org.jspecify.annotations.Nullable;

/** That a principle fired once: what it inserted, and why. */
final class Firing {

    /**
     * An order that depends on the knowledge and the case alone: not on the order of firing, which follows that of the
     * facts and of the files when they were compiled.
     */
    static final Comparator<Firing> ORDER = Comparator.comparingInt((Firing firing) -> firing.rank)
            .thenComparing(Firing::subject, Comparator.comparing(Subject::kind).thenComparing(Subject::index))
            .thenComparing(Firing::because, Firing::compare)
            .thenComparing(Firing::text);

    private final Reason.OfRule rule;
    private final int rank;
    private final List<Reason> because;
    private final List<Object> facts = new ArrayList<>(2);
    private @Nullable String text;

    /**
     * A firing that has inserted nothing yet.
     *
     * @param principle the principle that fired
     * @param because why: the principle and what it rests on
     */
    Firing(RankedPrinciple principle, List<Reason> because) {
        this.rule = principle.reason();
        this.rank = principle.rank();
        this.because = because;
    }

    void add(Object fact) {
        facts.add(fact);
    }

    /** Name of the principle. */
    String rule() {
        return rule.rule();
    }

    /** What it inserted, in the order written. */
    List<Object> facts() {
        return facts;
    }

    List<Reason> because() {
        return because;
    }

    private Subject subject() {
        return facts.get(0) instanceof Conclusion conclusion ? conclusion.subject() : Subject.CASE;
    }

    /** The last resort, made once: firings of one rule on one subject for the same reasons. */
    private String text() {
        String made = text;
        if (made == null) {
            made = facts.toString();
            text = made;
        }
        return made;
    }

    private static int compare(List<Reason> one, List<Reason> other) {
        int order = Integer.compare(one.size(), other.size());
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = compare(one.get(i), other.get(i));
        }
        return order;
    }

    private static int compare(Reason one, Reason other) {
        if (one instanceof Reason.OfRow row && other instanceof Reason.OfRow otherRow) {
            int tables = row.table().compareTo(otherRow.table());
            return tables == 0 ? row.row().compareTo(otherRow.row()) : tables;
        }
        if (one instanceof Reason.OfRule named && other instanceof Reason.OfRule otherNamed) {
            return named.rule().compareTo(otherNamed.rule());
        }
        return one instanceof Reason.OfRule ? -1 : 1;
    }
}
