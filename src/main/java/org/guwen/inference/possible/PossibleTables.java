package org.guwen.inference.possible;

import org.guwen.facts.RecordShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.Records;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.RowFacts;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.jspecify.annotations.Nullable;

/** What the tables of a run say, or may say, at each of its stages. */
final class PossibleTables {

    private static final RecordShape CONSULT = RecordShape.of(Conclusion.Consult.class);
    private static final RecordShape WITHHELD = RecordShape.of(Conclusion.Withheld.class);

    private final CaseSubjects subjects;
    private final LocalDate asOf;
    private final PossibleFacts facts;
    private final PossibleValues values;
    private final PossibleRun run;
    private final List<Held> held = new ArrayList<>();

    /** What a row concludes at a later stage, unless it is withheld until then. */
    private record Held(
            String stage,
            String table,
            String row,
            List<Conclusion> conclusions,
            boolean isCertain,
            BitSet fields,
            Reason because) {}

    private record Found(Conclusion conclusion, boolean isCertain, BitSet fields, Reason because) {}

    /** On which subject a table is consulted, and what that depends on. */
    private record Wanted(Conclusion.@Nullable Consult consult, boolean isCertain, BitSet fields) {

        static final Wanted ALWAYS = new Wanted(null, true, new BitSet());
    }

    PossibleTables(CaseSubjects subjects, LocalDate asOf, PossibleFacts facts, PossibleValues values, PossibleRun run) {
        this.subjects = subjects;
        this.asOf = asOf;
        this.facts = facts;
        this.values = values;
        this.run = run;
    }

    /** Consults the tables of a step. */
    void consult(Engine.Step step) {
        String stage = step.stages().isEmpty() ? "" : step.stages().get(0);
        held.stream().filter(later -> later.stage().equals(stage)).forEach(this::release);
        List<Found> found = new ArrayList<>();
        for (Engine.Occasion occasion : step.occasions()) {
            consult(occasion, found);
        }
        winners(found).forEach(this::enter);
    }

    private void enter(Found found) {
        run.conclude(
                found.conclusion().getClass(),
                Records.values((Record) found.conclusion()).toArray(),
                found.isCertain(),
                found.fields(),
                found.because());
    }

    /** What was held back counts, unless the row is withheld. */
    private void release(Held later) {
        boolean isCertain = later.isCertain();
        BitSet fields = (BitSet) later.fields().clone();
        for (PossibleFact withheld : facts.of(Conclusion.Withheld.class)) {
            boolean isSame = Unsettled.isSame(withheld.part(WITHHELD.position("table")), later.table())
                    && Unsettled.isSame(withheld.part(WITHHELD.position("row")), later.row());
            if (isSame && withheld.isCertain()) {
                return;
            }
            if (isSame) {
                isCertain = false;
                fields.or(withheld.fields());
            }
        }
        for (Conclusion conclusion : later.conclusions()) {
            enter(new Found(conclusion, isCertain, fields, later.because()));
        }
    }

    private void consult(Engine.Occasion occasion, List<Found> found) {
        TableDefinition definition = occasion.definition();
        if (occasion.consultation().onDemand()) {
            for (Wanted wanted : wanted(definition.id())) {
                if (definition.subject() == TableDefinition.Subject.FIGURE) {
                    enterFigures(occasion, wanted);
                } else {
                    Subject subject =
                            java.util.Objects.requireNonNull(wanted.consult()).subject();
                    consult(occasion, subjects.find(subject), wanted, found);
                }
            }
            return;
        }
        switch (definition.subject()) {
            case FIGURE -> enterFigures(occasion, Wanted.ALWAYS);
            case CASE -> consult(occasion, subjects.whole(), Wanted.ALWAYS, found);
            case PROJECT -> subjects.projects().forEach(project -> consult(occasion, project, Wanted.ALWAYS, found));
            case ISSUE -> {
                List<CaseSubject> issues = subjects.issues().isEmpty() ? List.of(subjects.whole()) : subjects.issues();
                issues.forEach(issue -> consult(occasion, issue, Wanted.ALWAYS, found));
            }
        }
    }

    private List<Wanted> wanted(String table) {
        Map<List<@Nullable Object>, Wanted> found = new LinkedHashMap<>();
        for (PossibleFact fact : facts.of(Conclusion.Consult.class)) {
            Object subject = fact.part(CONSULT.position("subject"));
            if (!table.equals(fact.part(CONSULT.position("table"))) || subject instanceof Unsettled) {
                continue;
            }
            Object field = fact.part(CONSULT.position("field"));
            Object value = fact.part(CONSULT.position("value"));
            List<@Nullable Object> key = new ArrayList<>();
            key.add(subject);
            key.add(field);
            key.add(value instanceof Unsettled ? Unsettled.class : value);
            BitSet fields = (BitSet) fact.fields().clone();
            boolean isCertain = fact.isCertain();
            if (value instanceof Unsettled unsettled) {
                fields.or(unsettled.fields());
                isCertain = false;
                value = null;
                field = field == null ? null : Wanted.class.getName();
            }
            Wanted one = new Wanted(
                    new Conclusion.Consult(
                            (Subject) java.util.Objects.requireNonNull(subject), table, false, (String) field, value),
                    isCertain,
                    fields);
            found.merge(key, one, (a, b) -> a.isCertain() ? a : b.isCertain() ? b : joined(a, b));
        }
        return List.copyOf(found.values());
    }

    private static Wanted joined(Wanted one, Wanted other) {
        BitSet fields = (BitSet) one.fields().clone();
        fields.or(other.fields());
        return new Wanted(one.consult(), false, fields);
    }

    private void enterFigures(Engine.Occasion occasion, Wanted wanted) {
        Conclusion.Consult consult = wanted.consult();
        for (RowFacts.Entered figure : occasion.facts().figures(asOf)) {
            boolean isMeant = consult == null
                    || Wanted.class.getName().equals(consult.field())
                    || figure.hasKey(consult.field(), consult.value());
            if (isMeant) {
                run.conclude(
                        figure.fact().getClass(),
                        Records.values((Record) figure.fact()).toArray(),
                        wanted.isCertain(),
                        wanted.fields(),
                        figure.reason());
            }
        }
    }

    private void consult(Engine.Occasion occasion, CaseSubject subject, Wanted wanted, List<Found> found) {
        Consultation consultation = occasion.consultation();
        Conclusion.Consult consult = wanted.consult();
        Function<Field, @Nullable Object> reader = field -> {
            if (consult != null && field.path().equals(consult.field())) {
                return consult.value();
            }
            if (consult != null && Wanted.class.getName().equals(consult.field()) && field.isDerived()) {
                return Unsettled.any(wanted.fields());
            }
            String other = consultation.reads().get(field.path());
            return values.value(
                    subject, other == null ? field : Vocabulary.get().field(other));
        };
        var index = occasion.table().index();
        for (PossibleRows.PossibleRow possible : PossibleRows.of(index, reader, index.day(asOf))) {
            take(occasion, subject, wanted, possible, found);
        }
    }

    private void take(
            Engine.Occasion occasion,
            CaseSubject subject,
            Wanted wanted,
            PossibleRows.PossibleRow possible,
            List<Found> found) {
        Consultation consultation = occasion.consultation();
        Row row = possible.row();
        BitSet fields = (BitSet) possible.fields().clone();
        fields.or(wanted.fields());
        Reason because = occasion.table().reason(row);
        boolean isCertain = possible.isCertain() && wanted.isCertain();
        if (!possible.isDecided() || !isCertain) {
            boolean isHit = possible.isHit() && wanted.isCertain();
            for (Concluded item : occasion.table().conclusions(row, consultation, subject.subject(), false)) {
                found.add(new Found(item.conclusion(), isHit, fields, because));
            }
        }
        if (!possible.isDecided()) {
            return;
        }
        List<Conclusion> conclusions = new ArrayList<>();
        for (Concluded item : occasion.table().conclusions(row, consultation, subject.subject(), true)) {
            conclusions.add(item.conclusion());
        }
        if (!consultation.gives().isEmpty()) {
            conclusions.removeIf(conclusion -> {
                boolean isPremise = conclusion instanceof Conclusion.Planned
                        || conclusion instanceof Conclusion.NeededConsent
                        || conclusion instanceof Conclusion.Decided;
                if (isPremise) {
                    found.add(new Found(conclusion, isCertain, fields, because));
                }
                return isPremise;
            });
            held.add(new Held(
                    consultation.gives(),
                    occasion.definition().id(),
                    row.id(),
                    conclusions,
                    isCertain,
                    fields,
                    because));
        } else {
            conclusions.forEach(conclusion -> found.add(new Found(conclusion, isCertain, fields, because)));
        }
        if (!occasion.definition().enters().isEmpty()) {
            RowFacts.Entered entered = occasion.facts().fact(row, subject.subject());
            run.conclude(
                    entered.fact().getClass(),
                    Records.values((Record) entered.fact()).toArray(),
                    isCertain,
                    fields,
                    because);
        }
    }

    /** Of values that rows give to one field, only the greatest enters. */
    private static List<Found> winners(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        for (Found item : found) {
            Found winner = item.conclusion() instanceof Conclusion.Value value && isHighest(value)
                    ? against(item, value, found)
                    : item;
            if (winner != null) {
                kept.add(winner);
            }
        }
        return kept;
    }

    private static boolean isHighest(Conclusion.Value value) {
        return Vocabulary.get().field(value.field()).concluding().merge() == Field.Merge.HIGHEST;
    }

    private static @Nullable Found against(Found item, Conclusion.Value value, List<Found> found) {
        BitSet fields = (BitSet) item.fields().clone();
        boolean isCertain = item.isCertain();
        for (Found other : found) {
            boolean isGreater = other.conclusion() instanceof Conclusion.Value rival
                    && rival.subject().equals(value.subject())
                    && rival.field().equals(value.field())
                    && Constants.compare(rival.value(), value.value()) > 0;
            if (isGreater && other.isCertain()) {
                return null;
            }
            if (isGreater) {
                isCertain = false;
                fields.or(other.fields());
            }
        }
        return new Found(item.conclusion(), isCertain, fields, item.because());
    }
}
