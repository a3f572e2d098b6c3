package org.guwen.analysis.locked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.analysis.difference.CellChange;
import org.guwen.analysis.difference.RowComparison;
import org.guwen.analysis.difference.RowPairs;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/**
 * Guards the rows that rest on law, standards, principles and readings of them. A draft may not remove, change or add such
 * a row, nor out-rule one. It may write remarks everywhere, and in some tables wording and times: see {@link StoreEditRights}.
 *
 * <p>Out-ruling is a matter of FIRST tables, where a row placed above a locked one, or widened there, takes its cases. In
 * PRIORITY tables a row of the store can outrank a locked row only by a stricter decision, a higher severity or a better
 * remedy for the customer, for the greatest value wins; a store may be stricter with itself than the locked rows are, so
 * that is allowed. In COLLECT and RULE_ORDER tables nothing takes the place of a row, and in UNIQUE tables two rows for one
 * case are an overlap.
 */
public final class LockedRows {

    private LockedRows() {}

    /**
     * Checks a draft of a table.
     *
     * @param damagedRowIds rows of the draft that could not be read, and are therefore not taken for removed
     */
    public static List<Finding> check(DecisionTable published, DecisionTable edited, Set<String> damagedRowIds) {
        return check(published, edited, damagedRowIds, new ClauseCatalogue(List.of()));
    }

    /** Checks a draft of a table, and says of a removed row what its clause is about. */
    public static List<Finding> check(
            DecisionTable published, DecisionTable edited, Set<String> damagedRowIds, ClauseCatalogue clauses) {
        LockFindings findings = new LockFindings(edited, clauses);
        RowPairs pairs = new RowPairs(published, edited);
        RowComparison comparison = new RowComparison(published, edited);
        List<Finding> found = new ArrayList<>();
        for (Row row : published.rows()) {
            Row now = pairs.after(row.id()).orElse(null);
            if (isLocked(row) && now != null) {
                comparison.changes(row, now).stream()
                        .filter(change -> !StoreEditRights.mayChange(published.definition(), row, change))
                        .forEach(change -> found.add(findings.changed(row, now, change)));
            } else if (isLocked(row) && !damagedRowIds.contains(row.id())) {
                found.add(findings.removed(row, published));
            }
        }
        edited.rows().stream()
                .filter(row -> isLocked(row)
                        && pairs.before(row.id()).filter(LockedRows::isLocked).isEmpty())
                .forEach(row -> found.add(findings.added(row)));
        if (edited.definition().hitPolicy() == HitPolicy.FIRST) {
            found.addAll(new LockedRowOverrides(published, edited, pairs, findings).findings());
        }
        return found;
    }

    /** Whether the store words a published locked row anew, where the definition of the table lets it. */
    public static boolean isRewording(DecisionTable published, Row row, CellChange change) {
        return isLocked(row)
                && change.part() == CellChange.Part.OUTCOME
                && StoreEditRights.mayChange(published.definition(), row, change);
    }

    /** Whether a row is not the store's to change. */
    static boolean isLocked(Row row) {
        return row.basis() != Basis.POLICY;
    }
}
