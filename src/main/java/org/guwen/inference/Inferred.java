package org.guwen.inference;

import java.util.List;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.facts.Subject;

/**
 * The advice on a case and how it came about.
 *
 * @param advice the advice
 * @param rules names of the principles that concluded something, in firing order
 * @param consulted tables as they were consulted, one after the other
 * @param fired rows that matched, in the order in which tables were consulted
 * @param figures rows whose limits and parameters the advice rests on, each once
 * @param values fields whose value was concluded, each a {@link Conclusion.Value}
 * @param contradictions facts that cannot both be true; if there are any, the advice is worth nothing
 */
public record Inferred(
        Advice advice,
        List<String> rules,
        List<ConsultedTable> consulted,
        List<FiredRow> fired,
        List<Hit> figures,
        List<Concluded> values,
        List<ContradictoryFacts> contradictions) {

    /** Copies the lists. */
    public Inferred {
        rules = List.copyOf(rules);
        consulted = List.copyOf(consulted);
        fired = List.copyOf(fired);
        figures = List.copyOf(figures);
        values = List.copyOf(values);
        contradictions = List.copyOf(contradictions);
    }

    /** The rows that matched, by name. */
    public List<Hit> rows() {
        return fired.stream()
                .map(row -> new Hit(row.table().id(), row.row().id(), row.subject(), row.decided()))
                .toList();
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
