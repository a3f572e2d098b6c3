package org.guwen.advice;

import java.util.List;

/** Why something was concluded. */
public sealed interface Reason {

    /** Ids of the clauses it rests on, never empty. */
    List<String> clauses();

    /** Where it takes its authority from. */
    Basis basis();

    /**
     * A principle, written as a rule.
     *
     * @param rule name of the rule
     */
    record OfRule(String rule, List<String> clauses, Basis basis) implements Reason {}

    /**
     * A row of a decision table.
     *
     * @param table id of the table
     * @param row id of the row
     * @param cells addresses of the cells that decided, conditions first
     */
    record OfRow(String table, String row, List<String> cells, List<String> clauses, Basis basis) implements Reason {}
}
