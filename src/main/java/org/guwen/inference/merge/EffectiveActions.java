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
import java.util.stream.Collectors;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.act.ActionCatalogue;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.Phase;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** The actions and prohibitions of a case. An exclusion takes an action out for its subject, whatever asked for it. */
final class EffectiveActions {

    private final Topic topic;
    private final List<Concluded> details;
    private final List<Conclusion.Placement> placements;
    private final List<Concluded> allowed;
    private final List<Concluded> all;
    private final Map<Subject, Set<ActionCode>> codes = new HashMap<>();

    EffectiveActions(Topic topic, List<Concluded> all) {
        this.topic = topic;
        this.all = all;
        this.details = all.stream()
                .filter(item -> item.conclusion() instanceof Conclusion.Detail)
                .toList();
        this.placements = of(Conclusion.Placement.class);
        List<Conclusion.Exclusion> exclusions = of(Conclusion.Exclusion.class);
        Set<Phase> over = of(Conclusion.PhaseOver.class).stream()
                .map(Conclusion.PhaseOver::phase)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
        this.allowed = all.stream()
                .filter(item -> item.conclusion() instanceof Conclusion.Action action
                        && !isExcluded(action, exclusions)
                        && !isOver(action, over))
                .toList();
    }

    private <T extends Conclusion> List<T> of(Class<T> kind) {
        return all.stream()
                .map(Concluded::conclusion)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private boolean isOver(Conclusion.Action action, Set<Phase> over) {
        if (over.isEmpty()) {
            return false;
        }
        ActionCatalogue.Place place = place(action.code(), null, subject -> true);
        return over.contains(place.phase()) && !place.conduct();
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

    /** What is to be done for the subjects chosen in this case, in the order in which the acts follow one another. */
    List<Advice.Action> actions(Predicate<Subject> chosen) {
        return actions(chosen, false);
    }

    /** The manners that hold in every case of the topic. */
    List<Advice.Action> conduct() {
        return actions(subject -> true, true);
    }

    private List<Advice.Action> actions(Predicate<Subject> chosen, boolean isConduct) {
        Map<ActionCode, List<Concluded>> byCode = new EnumMap<>(ActionCode.class);
        allowed.stream()
                .filter(item -> chosen.test(item.conclusion().subject()))
                .forEach(item -> byCode.computeIfAbsent(
                                ((Conclusion.Action) item.conclusion()).code(), code -> new ArrayList<>())
                        .add(item));
        List<Placed> placed = new ArrayList<>();
        byCode.forEach((code, items) -> placed.add(placed(code, items, chosen)));
        placed.sort(Comparator.comparing((Placed act) -> act.place().phase())
                .thenComparing(act -> act.place().order())
                .thenComparing(Placed::code));
        List<Advice.Action> actions = new ArrayList<>();
        for (Placed act : placed) {
            if (act.place().conduct() == isConduct) {
                actions.add(act.action(actions.size() + 1));
            }
        }
        return List.copyOf(actions);
    }

    private record Placed(
            ActionCode code,
            ActionCatalogue.Place place,
            Obligation obligation,
            Map<String, Object> payload,
            List<Reason> because) {

        private Advice.Action action(int order) {
            return new Advice.Action(code, place.phase(), order, obligation, place.audience(), payload, because);
        }
    }

    private Placed placed(ActionCode code, List<Concluded> items, Predicate<Subject> chosen) {
        Map<String, Object> payload = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        Obligation obligation = Obligation.MAY;
        // Of several details of one act, those of the case count, then those of the first issue; of several times the
        // shortest.
        items.stream()
                .map(item -> (Conclusion.Action) item.conclusion())
                .sorted(Comparator.comparing(
                                (Conclusion.Action action) -> action.subject().kind())
                        .thenComparing(action -> action.subject().index()))
                .forEach(action ->
                        action.payload().forEach((key, value) -> payload.merge(key, value, MergeOperators::detail)));
        for (Concluded item : items) {
            Conclusion.Action action = (Conclusion.Action) item.conclusion();
            obligation = MergeOperators.stronger(action.obligation(), obligation);
            reasons.addAll(item.reasons());
        }
        for (Concluded item : details(code, chosen)) {
            Conclusion.Detail detail = (Conclusion.Detail) item.conclusion();
            payload.merge(detail.key(), detail.value(), MergeOperators::further);
            reasons.addAll(item.reasons());
        }
        payload.replaceAll((key, value) -> value instanceof TimeLimit limit ? limit.iso() : value);
        Object order = payload.remove(ActionCatalogue.ORDER);
        return new Placed(code, place(code, order, chosen), obligation, payload, Reason.distinct(reasons));
    }

    /** What rules say of an act besides asking for it, of the case before its issues. */
    private List<Concluded> details(ActionCode code, Predicate<Subject> chosen) {
        return details.stream()
                .filter(item -> item.conclusion() instanceof Conclusion.Detail detail
                        && detail.code() == code
                        && (detail.subject().equals(Subject.CASE) || chosen.test(detail.subject())))
                .sorted(Comparator.comparing(
                                (Concluded item) -> item.conclusion().subject().kind())
                        .thenComparing(item -> item.conclusion().subject().index()))
                .toList();
    }

    /**
     * Where an action stands: as a rule of this case says, the foremost if several do, else as it always does, at the place
     * that a row may have named.
     */
    private ActionCatalogue.Place place(ActionCode code, @Nullable Object order, Predicate<Subject> chosen) {
        ActionCatalogue.Place always = ActionCatalogue.get().place(code, topic);
        ActionCatalogue.Place usual = order instanceof Number number ? always.at(number.intValue()) : always;
        return placements.stream()
                .filter(placement -> placement.code() == code
                        && (placement.subject().equals(Subject.CASE) || chosen.test(placement.subject())))
                .min(Comparator.comparing(Conclusion.Placement::phase).thenComparing(Conclusion.Placement::order))
                .map(placement -> new ActionCatalogue.Place(
                        placement.phase(), placement.order(), placement.audience(), usual.conduct(), usual.weight()))
                .orElse(usual);
    }

    /** Whether actions are manners, all of them and at least one. */
    boolean areConduct(List<ActionCode> codes) {
        return !codes.isEmpty()
                && codes.stream()
                        .allMatch(
                                code -> ActionCatalogue.get().place(code, topic).conduct());
    }

    /** Codes of the actions of a subject and of the whole case; of the case those of all its subjects. */
    Set<ActionCode> codes(Subject subject) {
        return codes.computeIfAbsent(subject, this::read);
    }

    private Set<ActionCode> read(Subject subject) {
        Set<ActionCode> found = EnumSet.noneOf(ActionCode.class);
        for (Concluded item : allowed) {
            Conclusion.Action action = (Conclusion.Action) item.conclusion();
            if (subject.equals(Subject.CASE)
                    || action.subject().equals(subject)
                    || action.subject().equals(Subject.CASE)) {
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
