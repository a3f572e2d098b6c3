package org.guwen.inference.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.Engine.Occasion;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.jspecify.annotations.Nullable;

/** One case on its way through the stages. */
final class StagedRun {

    private final Engine engine;
    private final DecisionSession session;
    private final Topic topic;
    private final CaseSubjects subjects;
    private final LocalDate asOf;
    private final @Nullable OffsetDateTime keptAt;
    private final Arrangement arrangement;
    private final List<Concluded> concluded = new ArrayList<>();
    private final List<TableResult> results = new ArrayList<>();
    private final List<TableResult> waiting = new ArrayList<>();
    private final Map<Question, List<Reason>> questions = new LinkedHashMap<>();
    private final Map<String, Map<Conclusion.Consult, Boolean>> demanded = new LinkedHashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final Set<String> fired = new LinkedHashSet<>();
    private final Set<WithheldRow> withheld = new LinkedHashSet<>();

    /** What a row concludes at a later stage, unless it is withheld until then. */
    private record Given(String stage, WithheldRow row, List<Concluded> conclusions) {}

    private record WithheldRow(String table, String row) {}

    StagedRun(
            Engine engine,
            DecisionSession session,
            CaseFacts facts,
            LocalDate asOf,
            @Nullable OffsetDateTime keptAt,
            Arrangement arrangement) {
        this.engine = engine;
        this.session = session;
        this.topic = Objects.requireNonNull(facts.topic(), "a case has a topic");
        this.subjects = new CaseSubjects(facts);
        this.asOf = asOf;
        this.keptAt = keptAt;
        this.arrangement = arrangement;
    }

    RunResult run() {
        List<Object> told = new ArrayList<>(GivenFacts.of(subjects, asOf, keptAt));
        told.addAll(GivenFacts.consents(subjects));
        arrangement.of(told).forEach(session::insert);
        for (Engine.Step step : engine.steps(topic)) {
            prepare(step);
            session.run(step.stages()).forEach(this::take);
        }
        return new RunResult(
                subjects, asOf, told, concluded, results, waiting, session.figures(), questions, List.copyOf(fired));
    }

    private void prepare(Engine.Step step) {
        String stage = step.stages().isEmpty() ? "" : step.stages().get(0);
        for (Given later : given) {
            if (later.stage().equals(stage) && !withheld.contains(later.row())) {
                conclude(later.conclusions());
            }
        }
        List<Concluded> found = new ArrayList<>();
        for (Occasion occasion : step.occasions()) {
            consult(occasion, found);
        }
        conclude(winners(found));
    }

    private void consult(Occasion occasion, List<Concluded> found) {
        Consultation consultation = occasion.consultation();
        if (consultation.onDemand()) {
            Map<Conclusion.Consult, Boolean> wanted =
                    demanded.getOrDefault(occasion.definition().id(), Map.of());
            if (occasion.definition().subject() == TableDefinition.Subject.FIGURE) {
                wanted.keySet().forEach(consult -> enter(occasion, consult));
                return;
            }
            wanted.forEach(
                    (consult, asks) -> consult(occasion, subjects.find(consult.subject()), consult, asks, found));
            return;
        }
        switch (occasion.definition().subject()) {
            case FIGURE -> enter(occasion, null);
            case CASE -> consult(occasion, subjects.whole(), null, true, found);
            case PROJECT -> subjects.projects().forEach(project -> consult(occasion, project, null, true, found));
            case ISSUE -> {
                // A case that is no complaint is its own and only issue.
                List<CaseSubject> issues = subjects.issues().isEmpty() ? List.of(subjects.whole()) : subjects.issues();
                issues.forEach(issue -> consult(occasion, issue, null, true, found));
            }
        }
    }

    /** The figures of a table enter as facts: all, or those of the key that is asked for. */
    private void enter(Occasion occasion, Conclusion.@Nullable Consult demand) {
        for (RowFacts.Entered figure : arrangement.of(occasion.facts().figures(asOf))) {
            if (demand == null || figure.hasKey(demand.field(), demand.value())) {
                session.insertFigure(figure.fact(), figure.reason());
            }
        }
    }

    private void consult(
            Occasion occasion,
            CaseSubject subject,
            Conclusion.@Nullable Consult demand,
            boolean asks,
            List<Concluded> found) {
        Consultation consultation = occasion.consultation();
        IndexedTable table = occasion.table();
        TableResult result = result(table, subject, consultation, demand);
        if (consultation.only().isEmpty()) {
            results.add(result);
        }
        if (asks && consultation.asks()) {
            ask(result, subject);
        }
        for (Row row : result.hits()) {
            boolean isDecided = result.isDecided(row);
            List<Concluded> conclusions = table.conclusions(row, consultation, subject.subject(), isDecided);
            if (consultation.gives().isEmpty() || !isDecided) {
                found.addAll(conclusions);
            } else {
                holdBack(consultation, new WithheldRow(table.table().id(), row.id()), conclusions, found);
            }
            if (isDecided && !occasion.definition().enters().isEmpty()) {
                RowFacts.Entered entered = occasion.facts().fact(row, subject.subject());
                session.insert(entered.fact(), List.of(entered.reason()));
            }
        }
    }

    /** What rules look at before the row counts enters at once; the rest waits. */
    private void holdBack(
            Consultation consultation, WithheldRow row, List<Concluded> conclusions, List<Concluded> found) {
        List<Concluded> later = new ArrayList<>();
        for (Concluded item : conclusions) {
            (IndexedTable.isPremise(item.conclusion()) ? found : later).add(item);
        }
        given.add(new Given(consultation.gives(), row, later));
    }

    private TableResult result(
            IndexedTable table, CaseSubject subject, Consultation consultation, Conclusion.@Nullable Consult demand) {
        List<Field> fields = table.index().fields();
        @Nullable Object[] inputs = new Object[fields.size()];
        int[] next = {0};
        Function<Field, @Nullable Object> reader = field -> {
            Object value = demand != null && field.path().equals(demand.field())
                    ? demand.value()
                    : subject.value(read(consultation, field));
            inputs[next[0]++] = value;
            return value;
        };
        int[] codes = table.index().codes(reader, asOf);
        List<Row> hits = table.index().rows(table.index().hits(codes));
        return new TableResult(table, subject.subject(), inputs, codes, hits, HitPolicy.decide(table.table(), hits));
    }

    private static Field read(Consultation consultation, Field field) {
        if (consultation.reads().isEmpty()) {
            return field;
        }
        String other = consultation.reads().get(field.path());
        return other == null ? field : Vocabulary.get().field(other);
    }

    private void ask(TableResult result, CaseSubject subject) {
        List<Field> fields = result.index().fields();
        BitSet open = new BitSet(fields.size());
        for (int column = 0; column < fields.size(); column++) {
            open.set(column, subject.isOpen(fields.get(column)));
        }
        if (open.isEmpty()) {
            return;
        }
        boolean isWaiting = WaitingRows.collect(
                result, open, (field, row) -> question(result.subject(), field, List.of(result.reason(row))));
        if (isWaiting && result.isEmpty()) {
            waiting.add(result);
        }
    }

    private void question(Subject subject, String field, List<Reason> because) {
        questions
                .computeIfAbsent(new Question(subject, field), question -> new ArrayList<>())
                .addAll(because);
    }

    /**
     * Of values that rows give to one field, only the one that counts enters, so that rules need not look for the
     * greatest.
     */
    private static List<Concluded> winners(List<Concluded> found) {
        Map<Question, Object> greatest = new HashMap<>();
        IdentityHashMap<Concluded, Question> keys = new IdentityHashMap<>();
        for (Concluded item : found) {
            if (item.conclusion() instanceof Conclusion.Value value
                    && Vocabulary.get().field(value.field()).concluding().merge() == Field.Merge.HIGHEST) {
                Question key = new Question(value.subject(), value.field());
                keys.put(item, key);
                greatest.merge(key, value.value(), (a, b) -> CaseSubject.compare(a, b) >= 0 ? a : b);
            }
        }
        return keys.isEmpty()
                ? found
                : found.stream()
                        .filter(item -> keys.get(item) == null
                                || ((Conclusion.Value) item.conclusion())
                                        .value()
                                        .equals(greatest.get(keys.get(item))))
                        .toList();
    }

    /** What rows conclude is listed in their order, in whichever order it enters the session. */
    private void conclude(List<Concluded> items) {
        items.forEach(this::take);
        for (Concluded item : arrangement.of(items)) {
            session.insert(item.conclusion(), item.reasons());
        }
    }

    private void take(Firing firing) {
        fired.add(firing.rule());
        for (Object fact : firing.facts()) {
            if (fact instanceof Conclusion conclusion) {
                take(new Concluded(conclusion, firing.because()));
            }
        }
    }

    private void take(Concluded item) {
        take(item.conclusion(), item.reasons());
        concluded.add(item);
    }

    /** Why a value of a field was concluded. */
    private Reason reasonOf(String field, Object counting) {
        return concluded.stream()
                .filter(item -> item.conclusion() instanceof Conclusion.Value value
                        && value.field().equals(field)
                        && value.value().equals(counting))
                .map(item -> item.reasons().get(0))
                .findFirst()
                .orElseThrow();
    }

    /** What a conclusion means to the run itself. */
    private void take(Conclusion conclusion, List<Reason> because) {
        if (conclusion instanceof Conclusion.Value value) {
            Field field = Vocabulary.get().field(value.field());
            Object before = subjects.find(value.subject()).conclude(field, value.value());
            if (before != null) {
                throw new ContradictoryConclusionsException(
                        value.field(), before, reasonOf(value.field(), before), value.value(), because.get(0));
            }
        } else if (conclusion instanceof Conclusion.Consult consult) {
            Conclusion.Consult key =
                    new Conclusion.Consult(consult.subject(), consult.table(), false, consult.field(), consult.value());
            demanded.computeIfAbsent(consult.table(), table -> new LinkedHashMap<>())
                    .merge(key, consult.asks(), Boolean::logicalOr);
        } else if (conclusion instanceof Conclusion.Unknown unknown) {
            question(unknown.subject(), unknown.field(), because);
        } else if (conclusion instanceof Conclusion.Withheld row) {
            withheld.add(new WithheldRow(row.table(), row.row()));
        }
    }
}
