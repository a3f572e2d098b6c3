package org.guwen.inference.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.Obligation;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;

/** The actions and prohibitions of a case. An exclusion takes an action out for its subject, whatever asked for it. */
final class EffectiveActions {

    private final List<Concluded> allowed;
    private final List<Concluded> all;
    private final Map<Subject, Set<ActionCode>> codes = new HashMap<>();

    EffectiveActions(List<Concluded> all) {
        this.all = all;
        List<Conclusion.Exclusion> exclusions = all.stream()
                .map(Concluded::conclusion)
                .filter(Conclusion.Exclusion.class::isInstance)
                .map(Conclusion.Exclusion.class::cast)
                .toList();
        this.allowed = all.stream()
                .filter(item ->
                        item.conclusion() instanceof Conclusion.Action action && !isExcluded(action, exclusions))
                .toList();
    }

    private static boolean isExcluded(Conclusion.Action action, List<Conclusion.Exclusion> exclusions) {
        for (Conclusion.Exclusion exclusion : exclusions) {
            if (exclusion.code() == action.code()
                    && (exclusion.subject().equals(Subject.CASE)
                            || exclusion.subject().equals(action.subject()))) {
                return true;
            }
        }
        return false;
    }

    /** The actions of the subjects chosen, in the order in which they follow one another. */
    List<Advice.Action> actions(Predicate<Subject> chosen) {
        Map<ActionCode, List<Concluded>> byCode = new EnumMap<>(ActionCode.class);
        allowed.stream()
                .filter(item -> chosen.test(item.conclusion().subject()))
                .forEach(item -> byCode.computeIfAbsent(
                                ((Conclusion.Action) item.conclusion()).code(), code -> new ArrayList<>())
                        .add(item));
        List<Advice.Action> actions = new ArrayList<>();
        byCode.forEach((code, items) -> actions.add(action(code, actions.size() + 1, items)));
        return List.copyOf(actions);
    }

    private static Advice.Action action(ActionCode code, int order, List<Concluded> items) {
        Map<String, Object> payload = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        Obligation obligation = Obligation.MAY;
        // Of several details of one act, those of the case count, then those of the first issue.
        items.stream()
                .map(item -> (Conclusion.Action) item.conclusion())
                .sorted(Comparator.comparing(
                                (Conclusion.Action action) -> action.subject().kind())
                        .thenComparing(action -> action.subject().index()))
                .forEach(action -> action.payload().forEach(payload::putIfAbsent));
        for (Concluded item : items) {
            Conclusion.Action action = (Conclusion.Action) item.conclusion();
            obligation = MergeOperators.stronger(action.obligation(), obligation);
            reasons.addAll(item.reasons());
        }
        return new Advice.Action(code, order, obligation, payload, Reason.distinct(reasons));
    }

    /** Codes of the actions of a subject and of the whole case. */
    Set<ActionCode> codes(Subject subject) {
        return codes.computeIfAbsent(subject, this::read);
    }

    private Set<ActionCode> read(Subject subject) {
        Set<ActionCode> found = EnumSet.noneOf(ActionCode.class);
        for (Concluded item : allowed) {
            Conclusion.Action action = (Conclusion.Action) item.conclusion();
            if (action.subject().equals(subject) || action.subject().equals(Subject.CASE)) {
                found.add(action.code());
            }
        }
        return found;
    }

    /** The prohibitions of the subjects chosen. */
    List<Advice.Forbidden> forbidden(Predicate<Subject> chosen) {
        Map<ForbiddenCode, List<Reason>> byCode = new EnumMap<>(ForbiddenCode.class);
        for (Concluded item : all) {
            if (item.conclusion() instanceof Conclusion.Prohibition prohibition && chosen.test(prohibition.subject())) {
                byCode.computeIfAbsent(prohibition.code(), code -> new ArrayList<>())
                        .addAll(item.reasons());
            }
        }
        return byCode.entrySet().stream()
                .map(entry -> new Advice.Forbidden(entry.getKey(), Reason.distinct(entry.getValue())))
                .toList();
    }

    /** Actions left out for want of consent, unless something else asks for them. */
    List<Advice.Suppressed> suppressed() {
        Set<ActionCode> given = codes(Subject.CASE);
        return all.stream()
                .filter(item -> item.conclusion() instanceof Conclusion.Suppression suppression
                        && !given.contains(suppression.code()))
                .map(item -> {
                    Conclusion.Suppression suppression = (Conclusion.Suppression) item.conclusion();
                    return new Advice.Suppressed(suppression.code(), suppression.reason(), item.reasons());
                })
                .sorted(Comparator.comparing(Advice.Suppressed::code))
                .toList();
    }
}
