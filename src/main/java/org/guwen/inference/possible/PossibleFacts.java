package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Conclusion;
import org.jspecify.annotations.Nullable;

/** All facts of a run of which some facts are open, each once. */
final class PossibleFacts {

    /** More facts than any case needs: beyond that a run gives up and calls everything open. */
    static final int LIMIT = 20_000;

    private final Map<Class<?>, List<PossibleFact>> byType = new HashMap<>();
    private final Map<String, List<PossibleFact>> values = new HashMap<>();
    private final Map<Key, PossibleFact> known = new HashMap<>();
    private final Map<Class<?>, Integer> versions = new HashMap<>();
    private int version;

    /** A case can come to more than is looked at. */
    static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("a case comes to more than " + LIMIT + " possible facts");
        }
    }

    private record Key(Class<?> type, List<@Nullable Object> parts) {

        static Key of(Class<?> type, @Nullable Object[] parts) {
            List<@Nullable Object> comparable = new ArrayList<>(parts.length);
            for (Object part : parts) {
                comparable.add(part instanceof Unsettled ? Unsettled.class : part);
            }
            return new Key(type, comparable);
        }
    }

    /** Adds a fact. */
    void add(Class<? extends Record> type, @Nullable Object[] parts, boolean isCertain, BitSet fields) {
        Key key = Key.of(type, parts);
        PossibleFact before = known.get(key);
        if (before != null) {
            if (before.join(isCertain, fields, parts)) {
                changed(type);
            }
            return;
        }
        if (known.size() >= LIMIT) {
            throw new TooManyException();
        }
        PossibleFact fact = new PossibleFact(type, parts, isCertain, fields);
        known.put(key, fact);
        byType.computeIfAbsent(type, missing -> new ArrayList<>()).add(fact);
        if (type == Conclusion.Value.class && fact.part("field") instanceof String field) {
            values.computeIfAbsent(field, missing -> new ArrayList<>()).add(fact);
        }
        changed(type);
    }

    private void changed(Class<?> type) {
        version++;
        versions.put(type, version);
    }

    /** Number that grows with every change. */
    int version() {
        return version;
    }

    /** Number of the last change to facts of a type; 0 if there is none. */
    int version(Class<?> type) {
        return versions.getOrDefault(type, 0);
    }

    /** The facts of a type. */
    List<PossibleFact> of(Class<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The concluded values of a field. */
    List<PossibleFact> values(String field) {
        return values.getOrDefault(field, List.of());
    }
}
