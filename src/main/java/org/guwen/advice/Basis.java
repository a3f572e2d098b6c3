package org.guwen.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a rule or row takes its authority from. A row that is not POLICY is locked for business users. */
public enum Basis {
    LAW,
    STANDARD,
    PRINCIPLE,
    RESOLUTION,
    POLICY;

    private static final List<Basis> FIRST_NAMED = List.of(PRINCIPLE, LAW, STANDARD, RESOLUTION, POLICY);

    /**
     * The basis that is named for what rests on several: the practice text speaks first; what rests on nothing of it, rests
     * on the law, else a standard, else our reading, else the policy of the store.
     */
    public static Optional<Basis> strongest(Stream<Basis> bases) {
        return bases.min(Comparator.comparingInt(FIRST_NAMED::indexOf));
    }
}
