package org.guwen.inference.possible;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.facts.Records;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.IndexedTable;
import org.guwen.inference.engine.RowFacts;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.jspecify.annotations.Nullable;

/** What the tables of a run say, or may say, at each of its stages. */
final class PossibleTables {

    private final CaseSubjects subjects;
    private final LocalDate asOf;
    private final PossibleFacts facts;
    private final PossibleValues values;
    private final List<Held> held = new ArrayList<>();

    /** What a row concludes at a later stage, unless it is withheld until then. */
    private record Held(
            String stage, String table, String row, List<Conclusion> conclusions, boolean isCertain, BitSet fields) {}

    private record Found(Conclusion conclusion, boolean isCertain, BitSet fields) {}

    /**
     * On which subject a table is consulted, and what that depends on.
     *
     * @param field path of the field that is given a value for it; {@code null} if none is
     * @param value that value, {@link Unsettled} if it is open
     */
    private record Wanted(
            Subject subject,
            @Nullable String field,
            @Nullable Object value,
            boolean isCertain,
            BitSet fields) {

        static Wanted always(Subject subject) {
            return new Wanted(subject, null, null, true, new BitSet());
        }

        /** Either of two rules may want it. */
        Wanted or(Wanted other) {
            if (isCertain || other.isCertain) {
                return isCertain ? this : other;
            }
            BitSet joined = (BitSet) fields.clone();
            joined.or(other.fields);
            return new Wanted(
                    subject, field, value instanceof Unsettled ? Unsettled.any(joined) : value, false, joined);
        }
    }

    PossibleTables(CaseSubjects subjects, LocalDate asOf, PossibleFacts facts, PossibleValues values) {
        this.subjects = subjects;
        this.asOf = asOf;
        this.facts = facts;
        this.values = values;
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
        enter((Record) found.conclusion(), found.isCertain(), found.fields());
    }

    private void enter(Record fact, boolean isCertain, BitSet fields) {
        facts.add(fact.getClass(), Records.values(fact).toArray(), isCertain, fields);
    }

    /** What was held back counts, unless the row is withheld. */
    private void release(Held later) {
        boolean isCertain = later.isCertain();
        BitSet fields = (BitSet) later.fields().clone();
        for (PossibleFact withheld : facts.of(Conclusion.Withheld.class)) {
            boolean isSame = Unsettled.isSame(withheld.part("table"), later.table())
                    && Unsettled.isSame(withheld.part("row"), later.row());
            if (isSame && withheld.isCertain()) {
                return;
            }
            if (isSame) {
                isCertain = false;
                fields.or(withheld.fields());
            }
        }
        for (Conclusion conclusion : later.conclusions()) {
            enter((Record) conclusion, isCertain, fields);
        }
    }

    private void consult(Engine.Occasion occasion, List<Found> found) {
        TableDefinition definition = occasion.definition();
        boolean areFigures = definition.subject() == TableDefinition.Subject.FIGURE;
        List<Wanted> all = occasion.consultation().onDemand() ? wanted(definition.id()) : always(definition.subject());
        for (Wanted wanted : all) {
            if (areFigures) {
                enterFigures(occasion, wanted);
            } else {
                consult(occasion, wanted, found);
            }
        }
    }

    private List<Wanted> always(TableDefinition.Subject subject) {
        List<CaseSubject> meant = switch (subject) {
            case FIGURE, CASE -> List.of(subjects.whole());
            case PROJECT -> subjects.projects();
            case ISSUE -> subjects.issues().isEmpty() ? List.of(subjects.whole()) : subjects.issues();
        };
        return meant.stream().map(one -> Wanted.always(one.subject())).toList();
    }

    private List<Wanted> wanted(String table) {
        Map<List<@Nullable Object>, Wanted> found = new LinkedHashMap<>();
        for (PossibleFact fact : facts.of(Conclusion.Consult.class)) {
            if (table.equals(fact.part("table")) && fact.part("subject") instanceof Subject subject) {
                String field = fact.part("field") instanceof String named ? named : null;
                Object value = fact.part("value");
                BitSet fields = (BitSet) fact.fields().clone();
                if (value instanceof Unsettled open) {
                    fields.or(open.fields());
                }
                boolean isCertain = fact.isCertain() && !(value instanceof Unsettled);
                found.merge(
                        Arrays.asList(subject, field, value instanceof Unsettled ? Unsettled.class : value),
                        new Wanted(subject, field, value, isCertain, fields),
                        Wanted::or);
            }
        }
        return List.copyOf(found.values());
    }

    private void enterFigures(Engine.Occasion occasion, Wanted wanted) {
        for (RowFacts.Entered figure : occasion.facts().figures(asOf)) {
            if (wanted.value() instanceof Unsettled || figure.hasKey(wanted.field(), wanted.value())) {
                enter((Record) figure.fact(), wanted.isCertain(), wanted.fields());
            }
        }
    }

    private void consult(Engine.Occasion occasion, Wanted wanted, List<Found> found) {
        CaseSubject subject = subjects.find(wanted.subject());
        Map<String, String> reads = occasion.consultation().reads();
        Function<Field, @Nullable Object> reader = field -> {
            if (field.path().equals(wanted.field())) {
                return wanted.value();
            }
            String other = reads.get(field.path());
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
        boolean isCertain = possible.isCertain() && wanted.isCertain();
        if (!possible.isDecided() || !isCertain) {
            boolean isHit = possible.isHit() && wanted.isCertain();
            for (Concluded item : occasion.table().conclusions(row, consultation, subject.subject(), false)) {
                found.add(new Found(item.conclusion(), isHit, fields));
            }
        }
        if (!possible.isDecided()) {
            return;
        }
        List<Conclusion> later = new ArrayList<>();
        for (Concluded item : occasion.table().conclusions(row, consultation, subject.subject(), true)) {
            if (consultation.gives().isEmpty() || IndexedTable.isPremise(item.conclusion())) {
                found.add(new Found(item.conclusion(), isCertain, fields));
            } else {
                later.add(item.conclusion());
            }
        }
        if (!later.isEmpty()) {
            held.add(new Held(consultation.gives(), occasion.definition().id(), row.id(), later, isCertain, fields));
        }
        if (!occasion.definition().enters().isEmpty()) {
            enter((Record) occasion.facts().fact(row, subject.subject()).fact(), isCertain, fields);
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
        return new Found(item.conclusion(), isCertain, fields);
    }
}
