package org.guwen.inference.principle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The value computed of all facts of a pattern. Of no facts, a count and a sum are 0 and a list is empty, and there is no smallest and no
 * largest value: the rule does not fire. Missing values are counted, but are left out of a sum and of a comparison.
 *
 * @param function the function
 * @param argument the variable of the pattern it is applied to; {@code null} if facts are counted
 * @param result the variable that holds the value
 * @param constraints what the value satisfies; the field of each is the result variable
 */
public record Accumulation(Function function, @Nullable String argument, String result, List<Constraint> constraints) {

    /** The functions that exist. */
    public enum Function {
        /** The smallest value. */
        MIN,
        /** The largest value. */
        MAX,
        /** How many facts there are. */
        COUNT,
        /** The sum of the values. */
        SUM,
        /** All of them, as a list in no order. */
        COLLECT_LIST;

        /** The function that a rule calls by that name. */
        static Function called(String name) {
            return name.equals(LIST) ? COLLECT_LIST : valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** What the engine calls the function that gives a list. */
    static final String LIST = "collectList";

    /** Copies the constraints. */
    public Accumulation {
        constraints = List.copyOf(constraints);
    }
}
