package org.guwen.inference.possible;

import java.util.List;
import org.guwen.inference.principle.Constraint.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A rule that did not conclude, and what it waits for.
 *
 * @param rule name of the rule
 * @param missing how many of its conditions were not met
 * @param conditions what fails of the first that is not met
 */
public record FailedRule(String rule, int missing, List<Condition> conditions) {

    /**
     * One test that fails.
     *
     * @param field path of the fact, or kind and part of what was concluded
     * @param actual what it is; {@code null} if nothing
     * @param operator how it is tested; {@code null} if the fact is missing altogether or must not be there
     * @param literals what it is tested against; empty where the operator needs nothing or another fact decides
     * @param isDenied whether the rule waits for something not to be so
     */
    public record Condition(
            String field,
            @Nullable Object actual,
            @Nullable Operator operator,
            List<Object> literals,
            boolean isDenied) {

        /** Copies the literals. */
        public Condition {
            literals = List.copyOf(literals);
        }
    }
}
