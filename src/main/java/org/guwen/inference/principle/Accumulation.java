package org.guwen.inference.principle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value computed of all facts of a pattern. Of no facts, a count and a sum are 0, and there is no smallest and no
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
        SUM
    }

    /** Copies the constraints. */
    public Accumulation {
        constraints = List.copyOf(constraints);
    }
}
