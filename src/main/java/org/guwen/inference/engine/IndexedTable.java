package org.guwen.inference.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition.Consultation;

/**
 * A table ready to be consulted. What a row concludes of a subject is the same in every case, so it is made when first
 * needed and kept; a request has few subjects, so few are kept.
 */
public final class IndexedTable {

    private final TableIndex index;
    private final IdentityHashMap<Row, Reason.OfRow> reasons = new IdentityHashMap<>();
    private final IdentityHashMap<Consultation, IdentityHashMap<Row, Map<Asked, List<Concluded>>>> conclusions =
            new IdentityHashMap<>();

    private record Asked(Subject subject, boolean isDecided) {}

    IndexedTable(DecisionTable table) {
        this.index = TableIndex.of(table);
        for (Row row : index.rows()) {
            reasons.put(
                    row,
                    new Reason.OfRow(
                            table.id(),
                            row.id(),
                            table.addresses(row),
                            row.clauses(),
                            row.basis(),
                            remark(table, row, Locale.CHINESE),
                            remark(table, row, Locale.ENGLISH)));
        }
        for (Consultation consultation : table.definition().consulted()) {
            IdentityHashMap<Row, Map<Asked, List<Concluded>>> ofRows = new IdentityHashMap<>();
            index.rows().forEach(row -> ofRows.put(row, new ConcurrentHashMap<>(4)));
            conclusions.put(consultation, ofRows);
        }
    }

    private static String remark(DecisionTable table, Row row, Locale language) {
        return table.definition().outcomes().stream()
                .filter(column -> column.meaning().becomes() == Becomes.REMARK
                        && language.equals(column.meaning().language())
                        && row.outcomes().get(column.key()) instanceof String)
                .map(column -> (String) row.outcomes().get(column.key()))
                .findFirst()
                .orElse("");
    }

    /** The table. */
    public DecisionTable table() {
        return index.table();
    }

    /** Its rows by column and code. */
    public TableIndex index() {
        return index;
    }

    /** Why a row says what it says: its cells, conditions first. */
    public Reason.OfRow reason(Row row) {
        return Objects.requireNonNull(reasons.get(row), "not a row of the table");
    }

    /**
     * What a row concludes.
     *
     * @param asked subject that the table was consulted on
     * @param isDecided whether the row counts under the hit policy; else only columns speak that count for every match
     */
    public List<Concluded> conclusions(Row row, Consultation consultation, Subject asked, boolean isDecided) {
        Map<Asked, List<Concluded>> known = Objects.requireNonNull(
                Objects.requireNonNull(conclusions.get(consultation)).get(row));
        Asked key = new Asked(asked, isDecided);
        List<Concluded> found = known.get(key);
        return found == null ? known.computeIfAbsent(key, missing -> read(row, consultation, asked, isDecided)) : found;
    }

    /** Whether rules look at a conclusion before its row counts. */
    public static boolean isPremise(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Planned
                || conclusion instanceof Conclusion.NeededConsent
                || conclusion instanceof Conclusion.Decided;
    }

    private List<Concluded> read(Row row, Consultation consultation, Subject asked, boolean isDecided) {
        return new RowConclusions(table(), consultation, asked, row)
                .all(isDecided).stream()
                        .map(conclusion -> new Concluded(conclusion, reason(row)))
                        .toList();
    }
}
