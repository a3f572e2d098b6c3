package org.guwen.inference.possible;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.engine.CaseSubject;
import org.jspecify.annotations.Nullable;

/** The values of fields as tables read them: what was concluded, else what was told, else what may still be told. */
final class PossibleValues {

    private final OpenFacts open;
    private final PossibleFacts facts;

    PossibleValues(OpenFacts open, PossibleFacts facts) {
        this.open = open;
        this.facts = facts;
    }

    /** The value of a field of a subject, {@link Unsettled} if it depends on open facts. */
    @Nullable
    Object value(CaseSubject subject, Field field) {
        if (!field.isConcluded()) {
            return told(subject, field);
        }
        return concluded(
                subject.subject(),
                field,
                () -> subject.subject().equals(Subject.CASE)
                        ? fallback(subject, field)
                        : concluded(Subject.CASE, field, () -> fallback(subject, field)));
    }

    private @Nullable Object fallback(CaseSubject subject, Field field) {
        Object told = told(subject, field);
        if (told instanceof Unsettled unsettled) {
            return unsettled;
        }
        return told == null ? field.concluding().defaultValue() : told;
    }

    private @Nullable Object told(CaseSubject subject, Field field) {
        return open.isOpen(subject, field)
                ? Unsettled.any(open.number(subject.subject(), field))
                : field.read(subject.known());
    }

    private @Nullable Object concluded(Subject subject, Field field, Supplier<@Nullable Object> fallback) {
        Set<@Nullable Object> certain = new LinkedHashSet<>();
        Set<@Nullable Object> possible = new LinkedHashSet<>();
        BitSet fields = new BitSet();
        boolean isAny = false;
        for (PossibleFact fact : facts.values(field.path())) {
            if (!subject.equals(fact.part("subject")) && !(fact.part("subject") instanceof Unsettled)) {
                continue;
            }
            Object value = fact.part("value");
            if (fact.isCertain() && !(value instanceof Unsettled) && subject.equals(fact.part("subject"))) {
                certain.add(value);
            } else {
                fields.or(fact.fields());
                if (value instanceof Unsettled unsettled) {
                    fields.or(unsettled.fields());
                    isAny = true;
                } else {
                    possible.add(value);
                }
            }
        }
        return joined(field, certain, possible, fields, isAny, fallback);
    }

    private static @Nullable Object joined(
            Field field,
            Set<@Nullable Object> certain,
            Set<@Nullable Object> possible,
            BitSet fields,
            boolean isAny,
            Supplier<@Nullable Object> fallback) {
        Field.Merge merge = field.concluding().merge();
        if (certain.isEmpty() && possible.isEmpty() && !isAny) {
            return fallback.get();
        }
        if (merge == Field.Merge.UNION) {
            return possible.isEmpty() && !isAny ? certain : Unsettled.any(fields);
        }
        if (!certain.isEmpty()) {
            Object held = merge == Field.Merge.HIGHEST
                    ? certain.stream().max(PossibleValues::compare).orElseThrow()
                    : certain.iterator().next();
            if (merge == null) {
                return held;
            }
            possible.removeIf(value -> compare(value, held) <= 0);
            if (possible.isEmpty() && !isAny) {
                return held;
            }
            possible.add(held);
            return isAny ? Unsettled.any(fields) : Unsettled.among(fields, possible);
        }
        Object other = fallback.get();
        if (other instanceof Unsettled unsettled) {
            fields.or(unsettled.fields());
            return Unsettled.any(fields);
        }
        possible.add(other);
        return isAny ? Unsettled.any(fields) : Unsettled.among(fields, possible);
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return Constants.compare(Objects.requireNonNull(one), Objects.requireNonNull(other));
    }
}
