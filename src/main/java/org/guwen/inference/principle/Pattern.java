package org.guwen.inference.principle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a principle: facts of a type that satisfy all constraints.
 *
 * @param quantifier what is said of those facts
 * @param type type of the facts
 * @param variable the variable that stands for the fact itself; {@code null} if it has none
 * @param bindings the component behind each variable bound in this pattern, in the order written. Only those of a
 *     {@link Quantifier#PRESENT} pattern are visible in later patterns
 * @param constraints what the facts satisfy, in the order written
 * @param accumulation what is computed of the facts; present exactly if the quantifier is {@link Quantifier#ACCUMULATE}
 */
public record Pattern(
        Quantifier quantifier,
        FactType type,
        @Nullable String variable,
        Map<String, String> bindings,
        List<Constraint> constraints,
        @Nullable Accumulation accumulation) {

    /** What a pattern says of the facts that satisfy its constraints. */
    public enum Quantifier {
        /** The rule holds once for each of them. */
        PRESENT,
        /** There is none. */
        NOT,
        /** There is at least one; the rule holds once. */
        EXISTS,
        /** A value is computed of all of them. */
        ACCUMULATE;

        /** Whether a further fact can make a condition false that was true: it must see finished stages only. */
        public boolean needsAllFacts() {
            return this == NOT || this == ACCUMULATE;
        }
    }

    /** Copies the collections, keeping their order. */
    public Pattern {
        bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
        constraints = List.copyOf(constraints);
    }
}
