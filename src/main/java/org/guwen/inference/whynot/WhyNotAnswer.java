package org.guwen.inference.whynot;

import java.util.List;
import org.guwen.advice.Concluded;
import org.guwen.advice.Reason;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.TypedCondition;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not advised.
 *
 * @param isGiven whether it was
 * @param blockers conclusions that stand against it
 * @param earlier rows that match as well and count instead
 * @param ways changes of facts that give it, each tried, the smallest first
 * @param rules rules that would give it and what they wait for, the nearest first
 * @param rows the row that was missed, for each subject that its table was consulted on without it
 * @param isExhaustive whether no change of changeable facts was left untried
 * @param unchangeable paths of the facts that the rules wait for and that nobody can bring about
 */
public record WhyNotAnswer(
        boolean isGiven,
        List<Concluded> blockers,
        List<Reason.OfRow> earlier,
        List<Way> ways,
        List<WaitingRule> rules,
        List<WaitingRow> rows,
        boolean isExhaustive,
        List<String> unchangeable) {

    /** Copies the lists. */
    public WhyNotAnswer {
        blockers = List.copyOf(blockers);
        earlier = List.copyOf(earlier);
        ways = List.copyOf(ways);
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
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
    public record Change(
            String pointer, String field, @Nullable Object from, Object to) {}

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
     * @param required what it is compared with; {@code null} if the fact is missing altogether or must not be there
     * @param isDenied whether the rule waits for something not to be so
     */
    public record Condition(
            String field, @Nullable Object actual, @Nullable TypedCondition required, boolean isDenied) {}

    /**
     * A row that does not match.
     *
     * @param isInForce whether it counts on the business date
     * @param cells its cells that do not match
     */
    public record WaitingRow(DecisionTable table, Row row, boolean isInForce, List<Cell> cells) {

        /** Copies the cells. */
        public WaitingRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell that does not match.
     *
     * @param column number of the column, from 0
     * @param actual what the case holds; {@code null} if nothing
     */
    public record Cell(int column, @Nullable Object actual) {}
}
