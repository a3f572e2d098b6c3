package org.guwen.inference.whynot;

import java.util.List;
import org.guwen.advice.Concluded;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not advised.
 *
 * @param isGiven whether it was
 * @param blockers conclusions that stand against it
 * @param ways changes of facts that give it, each tried, the smallest first
 * @param rules rules that would give it and what they wait for, the nearest first
 * @param isExhaustive whether no change of changeable facts was left untried
 * @param unchangeable paths of the facts that the rules wait for and that nobody can bring about
 */
public record WhyNotAnswer(
        boolean isGiven,
        List<Concluded> blockers,
        List<Way> ways,
        List<WaitingRule> rules,
        boolean isExhaustive,
        List<String> unchangeable) {

    /** Copies the lists. */
    public WhyNotAnswer {
        blockers = List.copyOf(blockers);
        ways = List.copyOf(ways);
        rules = List.copyOf(rules);
        unchangeable = List.copyOf(unchangeable);
    }

    /** Changes that together give what was missed; none can be left out. */
    public record Way(List<Change> changes) {

        /** Copies the list. */
        public Way {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One fact that is otherwise.
     *
     * @param pointer where it stands in the request
     * @param field path of the fact
     * @param from what it is; {@code null} if nobody told it
     * @param to what it becomes
     */
    public record Change(String pointer, String field, @Nullable Object from, Object to) {}

    /**
     * A rule that would give it.
     *
     * @param rule name of the rule
     * @param conditions what fails of the first condition that is not met
     */
    public record WaitingRule(String rule, List<Condition> conditions) {

        /** Copies the list. */
        public WaitingRule {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * One test that fails.
     *
     * @param field path of the fact, or kind and part of what was concluded
     * @param actual what it is; {@code null} if nothing
     * @param operator how it is compared; {@code null} if the fact is missing altogether or must not be there
     * @param values what it is compared with
     * @param isDenied whether the rule waits for something not to be so
     */
    public record Condition(
            String field,
            @Nullable Object actual,
            @Nullable String operator,
            List<String> values,
            boolean isDenied) {

        /** Copies the values. */
        public Condition {
            values = List.copyOf(values);
        }
    }
}
