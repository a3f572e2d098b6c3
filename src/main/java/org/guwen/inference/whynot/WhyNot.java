package org.guwen.inference.whynot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.advice.Concluded;
import org.guwen.advice.Reason;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.facts.Proposal;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.engine.TableResult;
import org.guwen.inference.possible.ConclusionPattern;
import org.guwen.inference.possible.FailedRule;
import org.guwen.inference.possible.Reachability;
import org.guwen.inference.question.FactPointers;
import org.guwen.inference.whynot.WhyNotAnswer.Change;
import org.guwen.inference.whynot.WhyNotAnswer.WaitingRow;
import org.guwen.inference.whynot.WhyNotAnswer.Way;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Looks for what would have to be otherwise. Every way is tried before it is told. */
public final class WhyNot {

    /** Cases that are tried at most. */
    static final int TRIALS = 120;

    /** Rules that are told at most. */
    static final int RULES = 10;

    private static final ChangeableFacts CHANGEABLE = ChangeableFacts.get();

    private final Inference inference;
    private final KnowledgeBase knowledge;
    private final CaseFacts facts;
    private final LocalDate asOf;
    private final @Nullable OffsetDateTime keptAt;
    private final Goal goal;
    private final RunResult run;
    private int trials;

    private WhyNot(
            Inference inference,
            KnowledgeBase knowledge,
            CaseFacts facts,
            LocalDate asOf,
            @Nullable OffsetDateTime keptAt,
            Goal goal) {
        this.inference = inference;
        this.knowledge = knowledge;
        this.facts = facts;
        this.asOf = asOf;
        this.keptAt = keptAt;
        this.goal = goal;
        this.run = knowledge.run(facts, asOf, keptAt);
    }

    /**
     * Why a case did not come to something.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date
     * @param keptAt when the consultation went on record; {@code null} of a case that is only tried
     */
    public static WhyNotAnswer of(
            Inference inference,
            KnowledgeBase knowledge,
            CaseFacts facts,
            LocalDate asOf,
            @Nullable OffsetDateTime keptAt,
            Goal goal) {
        return new WhyNot(inference, knowledge, facts, asOf, keptAt, goal).answer();
    }

    private WhyNotAnswer answer() {
        if (goal.isReached(inference.infer(knowledge, facts, asOf, keptAt))) {
            return new WhyNotAnswer(true, List.of(), List.of(), List.of(), List.of(), List.of(), true, List.of());
        }
        Reachability asItIs = knowledge.reach(run, (subject, field) -> false);
        List<FailedRule> rules = asItIs.failed(goal.given()).stream()
                .sorted(Comparator.comparingInt(FailedRule::missing))
                .limit(RULES)
                .toList();
        Reachability otherwise = knowledge.reach(run, (subject, field) -> CHANGEABLE.contains(field.path()));
        List<Change> changes = changes(otherwise);
        boolean isPossible = otherwise.isPossible(goal.given()) || goal instanceof Goal.ProposalPermitted;
        List<Way> ways = isPossible ? ways(changes) : List.of();
        boolean isExhaustive = !isPossible || (trials < TRIALS && changes.size() < 3);
        return new WhyNotAnswer(
                false,
                blockers(),
                earlier(),
                ways,
                rules.stream().map(WaitingRules::of).toList(),
                rows(),
                isExhaustive,
                unchangeable(rules));
    }

    /** What stands against the goal, as it was concluded. */
    private List<Concluded> blockers() {
        return run.concluded().stream()
                .filter(item -> goal.hindered().stream().anyMatch(pattern -> isMeant(pattern, item)))
                .distinct()
                .toList();
    }

    /** Rows that count in place of the one that was missed, though it matches. */
    private List<Reason.OfRow> earlier() {
        return consulted()
                .filter(result -> result.hits().stream().anyMatch(this::isMissed))
                .flatMap(result -> result.decided().stream().map(result::reason))
                .distinct()
                .toList();
    }

    private List<WaitingRow> rows() {
        return consulted()
                .filter(result -> result.hits().stream().noneMatch(this::isMissed))
                .flatMap(result -> result.index().table().rows().stream()
                        .filter(this::isMissed)
                        .map(row -> waiting(result, row)))
                .distinct()
                .toList();
    }

    private WaitingRow waiting(TableResult result, Row row) {
        List<WhyNotAnswer.Cell> cells = new ArrayList<>();
        for (int column = 0; column < result.inputs().length; column++) {
            Object actual = result.inputs()[column];
            if (!row.regions().get(column).contains(actual)) {
                cells.add(new WhyNotAnswer.Cell(column, actual));
            }
        }
        return new WaitingRow(result.index().table(), row, row.isEffective(asOf), cells);
    }

    /** What the table of the row that was missed said. */
    private Stream<TableResult> consulted() {
        return run.results().stream()
                .filter(result -> goal instanceof Goal.RowDecided wanted
                        && result.index().table().id().equals(wanted.table()));
    }

    private boolean isMissed(Row row) {
        return goal instanceof Goal.RowDecided wanted && row.id().equals(wanted.row());
    }

    private static boolean isMeant(ConclusionPattern pattern, Concluded item) {
        return pattern.isMeant((Record) item.conclusion());
    }

    /** Changes of facts that the goal depends on, each on its own. */
    private List<Change> changes(Reachability otherwise) {
        List<ConclusionPattern> meant = new ArrayList<>(goal.given());
        meant.addAll(goal.hindered());
        Set<String> pointers = otherwise.dependsOn(meant);
        Map<String, Change> found = new LinkedHashMap<>();
        CaseSubjects subjects = run.subjects();
        List<CaseSubject> parts = new ArrayList<>(List.of(subjects.whole()));
        parts.addAll(subjects.issues());
        parts.addAll(subjects.projects());
        for (CaseSubject subject : parts) {
            for (String path : CHANGEABLE.fields()) {
                Field field = Vocabulary.get().field(path);
                String pointer = FactPointers.of(facts, subject.subject(), path);
                if (pointers.contains(pointer)) {
                    Object from = told(pointer);
                    for (Object to : CHANGEABLE.of(path)) {
                        if (!to.equals(from)) {
                            found.putIfAbsent(pointer + to, new Change(pointer, field.path(), from, to));
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private @Nullable Object told(String pointer) {
        return FactEdits.value(facts, pointer);
    }

    private List<Way> ways(List<Change> changes) {
        List<Way> found = new ArrayList<>();
        List<Change> useless = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Change change : changes) {
            if (given.contains(change.pointer())) {
                // The first value that gives it is the nearest.
                continue;
            }
            if (isReached(List.of(change))) {
                given.add(change.pointer());
                found.add(new Way(List.of(change)));
            } else {
                useless.add(change);
            }
        }
        smallerProposal().ifPresent(found::add);
        if (found.isEmpty()) {
            pairs(useless, found);
        }
        if (found.isEmpty() && isReached(first(useless))) {
            found.add(new Way(needed(first(useless))));
        }
        return found;
    }

    private void pairs(List<Change> changes, List<Way> found) {
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i + 1; j < changes.size(); j++) {
                List<Change> both = List.of(changes.get(i), changes.get(j));
                boolean isOfOneFact = both.get(0).pointer().equals(both.get(1).pointer());
                if (!isOfOneFact && trials < TRIALS / 2 && isReached(both)) {
                    found.add(new Way(both));
                }
            }
        }
    }

    /** Of several values of one fact the first. */
    private static List<Change> first(List<Change> changes) {
        Map<String, Change> found = new LinkedHashMap<>();
        changes.forEach(change -> found.putIfAbsent(change.pointer(), change));
        return List.copyOf(found.values());
    }

    /** Leaves out every change without which the goal is reached all the same. */
    private List<Change> needed(List<Change> changes) {
        List<Change> kept = new ArrayList<>(changes);
        for (Change change : changes) {
            List<Change> without = new ArrayList<>(kept);
            without.remove(change);
            if (isReached(without)) {
                kept = without;
            }
        }
        return kept;
    }

    private boolean isReached(List<Change> changes) {
        CaseFacts changed = facts;
        try {
            for (Change change : changes) {
                changed = FactEdits.with(changed, change.pointer(), change.to());
            }
        } catch (IllegalArgumentException e) {
            // An item that the list does not have cannot be otherwise.
            return false;
        }
        if (trials >= TRIALS) {
            return false;
        }
        trials++;
        Inferred inferred = inference.infer(knowledge, changed, asOf, keptAt);
        return inferred.contradictions().isEmpty() && goal.isReached(inferred);
    }

    /** The largest share or amount that is permitted, if the proposal names one. */
    private Optional<Way> smallerProposal() {
        if (!(goal instanceof Goal.ProposalPermitted wanted)) {
            return Optional.empty();
        }
        Proposal proposal = Objects.requireNonNull(facts.proposals()).get(wanted.index());
        String part = proposal.percent() != null ? "percent" : "amount";
        BigDecimal told = proposal.percent() != null ? proposal.percent() : proposal.amount();
        if (told == null) {
            return Optional.empty();
        }
        String pointer = "/proposals/" + wanted.index() + "/" + part;
        int low = 0;
        int high = told.intValue();
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            if (isReached(List.of(change(pointer, part, told, middle)))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(new Way(List.of(change(pointer, part, told, low))));
    }

    private static Change change(String pointer, String part, BigDecimal from, int to) {
        return new Change(pointer, "proposal." + part, from, BigDecimal.valueOf(to));
    }

    private static List<String> unchangeable(List<FailedRule> rules) {
        Set<String> found = new TreeSet<>();
        rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(FailedRule.Condition::field)
                .filter(field -> Vocabulary.get().find(field).isPresent() && !CHANGEABLE.contains(field))
                .forEach(found::add);
        return List.copyOf(found);
    }
}
