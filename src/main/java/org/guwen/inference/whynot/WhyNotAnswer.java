package org.guwen.inference.whynot;

import java.util.List;
import org.guwen.advice.Concluded;
import org.guwen.inference.possible.FailedRule;
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
        List<FailedRule> rules,
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
}
