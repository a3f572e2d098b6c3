package org.guwen.inference.merge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.act.ActionCatalogue;
import org.guwen.advice.act.ForbiddenActs;
import org.guwen.advice.act.SummaryPlan;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Topic;
import org.guwen.inference.engine.RunResult;
import org.jspecify.annotations.Nullable;

/** What matters of a case, chosen from its conclusions by what data say of their weight (AMB-55). */
final class SummaryMerge {

    private final RunResult run;
    private final Topic topic;
    private final SummaryPlan plan = SummaryPlan.get();

    SummaryMerge(RunResult run) {
        this.run = run;
        this.topic = Objects.requireNonNull(run.subjects().facts().topic());
    }

    /**
     * The summary of advice of which everything else is known; {@code null} where the rules of the knowledge base say of no
     * case what matters in it.
     */
    Advice.@Nullable Summary of(
            List<Advice.Action> actions,
            List<Advice.Forbidden> forbidden,
            Advice.Classification classification,
            Advice.Approval approval,
            List<Advice.DemandVerdict> demands,
            List<Advice.Deadline> deadlines) {
        Map<String, Set<Reason>> headlines = headlines();
        String headline = headlines.keySet().stream()
                .min(Comparator.comparingInt(plan::rank).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        Map<Role, Set<Reason>> deciders = deciders(classification, approval, demands);
        Role decidedBy = MergeOperators.highest(deciders.keySet().stream());
        if (headline == null || decidedBy == null) {
            return null;
        }
        return new Advice.Summary(
                headline,
                now(actions),
                never(forbidden),
                decidedBy,
                by(deadlines),
                new Advice.SummaryReasons(
                        List.copyOf(Objects.requireNonNull(headlines.get(headline))),
                        List.copyOf(Objects.requireNonNull(deciders.get(decidedBy)))));
    }

    private Map<String, Set<Reason>> headlines() {
        Map<String, Set<Reason>> found = new LinkedHashMap<>();
        for (Concluded item : run.concluded()) {
            if (item.conclusion() instanceof Conclusion.Headline headline) {
                found.computeIfAbsent(headline.code(), code -> new LinkedHashSet<>())
                        .addAll(item.reasons());
            }
        }
        return found;
    }

    /** What is owed comes before what is good practice; what may be done is no part of a summary. */
    private List<Advice.Action> now(List<Advice.Action> actions) {
        return actions.stream()
                .filter(action -> action.obligation() != Obligation.MAY && weight(action) > 0)
                .sorted(Comparator.comparing(Advice.Action::obligation)
                        .thenComparing(Comparator.comparingInt(this::weight).reversed()))
                .limit(plan.acts())
                .sorted(Comparator.comparingInt(Advice.Action::order))
                .toList();
    }

    private int weight(Advice.Action action) {
        return ActionCatalogue.get().place(action.code(), topic).weight();
    }

    private List<Advice.Forbidden> never(List<Advice.Forbidden> forbidden) {
        return forbidden.stream()
                .sorted(Comparator.comparingInt(
                                (Advice.Forbidden act) -> ForbiddenActs.get().gravity(act.code()))
                        .reversed())
                .limit(plan.prohibitions())
                .toList();
    }

    /** Everybody whose word the case needs, with the reasons. */
    private Map<Role, Set<Reason>> deciders(
            Advice.Classification classification, Advice.Approval approval, List<Advice.DemandVerdict> demands) {
        Map<Role, Set<Reason>> found = new LinkedHashMap<>();
        decides(found, approval.level(), approval.because());
        decides(found, classification.escalateTo(), classification.because().escalateTo());
        demands.forEach(demand -> decides(found, demand.decidedBy(), demand.because()));
        for (Concluded item : run.concluded()) {
            if (item.conclusion() instanceof Conclusion.Deciding deciding) {
                decides(found, deciding.role(), item.reasons());
            }
        }
        return found;
    }

    private static void decides(Map<Role, Set<Reason>> found, @Nullable Role role, List<Reason> because) {
        if (role != null) {
            found.computeIfAbsent(role, key -> new LinkedHashSet<>()).addAll(because);
        }
    }

    /** Of the deadlines that lie ahead the one that ends first. */
    private Advice.@Nullable Deadline by(List<Advice.Deadline> deadlines) {
        Set<Conclusion.Ahead> ahead = new HashSet<>();
        for (Concluded item : run.concluded()) {
            if (item.conclusion() instanceof Conclusion.Ahead end) {
                ahead.add(new Conclusion.Ahead(Subject.CASE, end.code(), end.at()));
            }
        }
        return deadlines.stream()
                .filter(deadline -> deadline.dueAt() != null
                        && ahead.contains(new Conclusion.Ahead(Subject.CASE, deadline.code(), deadline.dueAt())))
                .min(Comparator.comparing(deadline -> Objects.requireNonNull(deadline.dueAt())))
                .orElse(null);
    }
}
