package org.guwen.inference;

import java.util.List;
import org.guwen.advice.Advice;
import org.guwen.facts.Subject;

/**
 * The advice on a case and how it came about.
 *
 * @param advice the advice
 * @param rules names of the principles that fired, in firing order
 * @param rows rows that matched, in the order in which tables were asked
 * @param figures rows whose limits and parameters were read on the way, each once
 */
public record Inferred(Advice advice, List<String> rules, List<Hit> rows, List<Hit> figures) {

    /** Copies the lists. */
    public Inferred {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    /**
     * A row that matched.
     *
     * @param table id of the table
     * @param row id of the row
     * @param subject what was asked about
     * @param decided whether the hit policy lets it count
     */
    public record Hit(String table, String row, Subject subject, boolean decided) {}
}
