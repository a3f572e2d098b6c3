package org.guwen.inference.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Situation;
import org.jspecify.annotations.Nullable;

/** One subject of a case while it is judged: what was told of it, and what rules and rows concluded of it so far. */
public final class CaseSubject {

    private final Subject subject;
    private final Situation told;
    private final Situation known;
    private final @Nullable CaseSubject whole;
    private final Map<String, Object> concluded = new HashMap<>();

    /**
     * Starts with nothing concluded.
     *
     * @param told what the caller told
     * @param known the same with a name for everything that was not told and has one
     * @param whole the case that the subject belongs to; {@code null} for the case itself
     */
    CaseSubject(Subject subject, Situation told, Situation known, @Nullable CaseSubject whole) {
        this.subject = subject;
        this.told = told;
        this.known = known;
        this.whole = whole;
    }

    /** The subject. */
    public Subject subject() {
        return subject;
    }

    /** What the caller told of the subject. */
    public Situation told() {
        return told;
    }

    /** What is known of the subject, unknowns named. */
    public Situation known() {
        return known;
    }

    /** Whether the caller could still tell a field: he did not, and it does not follow from what he told (AMB-57). */
    public boolean isOpen(Field field) {
        return !field.path().startsWith(Field.DERIVED) && field.read(told) == null && !isKnownOtherwise(field);
    }

    private boolean isKnownOtherwise(Field field) {
        Object value = field.isConcluded() ? conclusion(field) : null;
        boolean isUnknown = value instanceof Enum<?> constant
                && constant.name().equals(field.domain().unknown());
        return value != null && !isUnknown;
    }

    private @Nullable Object conclusion(Field field) {
        Object own = concluded.get(field.path());
        return own == null && whole != null ? whole.concluded.get(field.path()) : own;
    }

    /** Value of a field: what was concluded of the subject, else of the case, else what was told. */
    public @Nullable Object value(Field field) {
        if (!field.isConcluded()) {
            return field.read(known);
        }
        Object own = conclusion(field);
        if (own != null) {
            return own;
        }
        Object told = field.read(known);
        return told == null ? field.concluding().defaultValue() : told;
    }

    /**
     * Takes up a concluded value.
     *
     * @return the value that was concluded before, if it differs and no rule of the field says which counts
     */
    @Nullable
    Object conclude(Field field, Object value) {
        Object before = concluded.get(field.path());
        Field.Merge merge = field.concluding().merge();
        if (merge == Field.Merge.UNION) {
            concluded.put(field.path(), union(before, value));
            return null;
        }
        if (before == null || (merge == Field.Merge.HIGHEST && compare(value, before) > 0)) {
            concluded.put(field.path(), value);
            return null;
        }
        return merge == Field.Merge.HIGHEST || before.equals(value) ? null : before;
    }

    private static Set<?> union(@Nullable Object before, Object value) {
        Set<Enum<?>> joined = new LinkedHashSet<>();
        if (before instanceof Set<?> held) {
            held.forEach(constant -> joined.add((Enum<?>) constant));
        }
        joined.add((Enum<?>) value);
        return joined;
    }

    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
