package org.guwen.inference;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guwen.advice.Concluded;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * One row ready to answer: why it says what it says, and what it gives to a subject. Both are the same in every case,
 * so they are made when first needed and kept; a request has few subjects, so few are kept.
 */
final class CompiledRow {

    private final DecisionTable table;
    private final Row row;
    private final Map<Subject, List<Concluded>> given = new ConcurrentHashMap<>();
    private volatile Reason.@Nullable OfRow reason;

    CompiledRow(DecisionTable table, Row row) {
        this.table = table;
        this.row = row;
    }

    /** Why the row says what it says: its cells, conditions first. */
    Reason.OfRow reason() {
        Reason.OfRow known = reason;
        if (known == null) {
            known = new Reason.OfRow(table.id(), row.id(), table.addresses(row), row.clauses(), row.basis());
            reason = known;
        }
        return known;
    }

    /** What the row gives to a subject. */
    List<Concluded> given(Subject subject) {
        List<Concluded> known = given.get(subject);
        return known == null ? given.computeIfAbsent(subject, this::read) : known;
    }

    private List<Concluded> read(Subject subject) {
        return RowConclusions.of(subject, table.id(), row).stream()
                .map(conclusion -> new Concluded(conclusion, reason()))
                .toList();
    }
}
