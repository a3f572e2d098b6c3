package org.guwen.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.HitPolicy;

/**
 * Says what can be said of a decision table without running it: cases that no row answers, rows that never count, rows that
 * contradict or repeat each other. The same table always gives the same findings; where the work would be too much, a
 * finding says what was left undone.
 */
public final class TableAnalysis {

    /** Under the other policies no row is an answer too. */
    private static final Set<HitPolicy> NEEDS_A_ROW = EnumSet.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.PRIORITY);

    private final Budget budget;

    private TableAnalysis(Budget budget) {
        this.budget = budget;
    }

    /** With the standard budget. */
    public static TableAnalysis standard() {
        return new TableAnalysis(Budget.standard());
    }

    /** With another budget. */
    static TableAnalysis within(Budget budget) {
        return new TableAnalysis(budget);
    }

    /** The findings of a table that was read without faults; none of a table without rows, which was left blank. */
    public List<Finding> analyse(DecisionTable table) {
        return analyse(table, NEEDS_A_ROW.contains(table.definition().hitPolicy()));
    }

    /** The findings of a table some of whose rows could not be read: what they would close is not known, so no gaps. */
    public List<Finding> analyseDamaged(DecisionTable table) {
        return analyse(table, false);
    }

    private List<Finding> analyse(DecisionTable table, boolean isToBeComplete) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        Remarks remarks = new Remarks(table);
        BoxedRows rows = BoxedRows.of(table);
        for (Check check : checks(table.definition().hitPolicy(), isToBeComplete)) {
            rows = rows.without(check.tell(rows, remarks));
        }
        List<Finding> findings = new ArrayList<>(remarks.findings());
        findings.sort(Comparator.comparingInt(finding -> sheetRow(finding.cell())));
        return List.copyOf(findings);
    }

    private List<Check> checks(HitPolicy policy, boolean isToBeComplete) {
        List<Check> checks = new ArrayList<>(List.of(new DeadRows(), new Duplicates()));
        switch (policy) {
            case UNIQUE -> checks.add(new Overlaps(budget));
            case FIRST, PRIORITY -> checks.addAll(List.of(new Shadows(budget), new Subsumed(budget)));
            case COLLECT, RULE_ORDER -> checks.add(new Subsumed(budget));
        }
        checks.add(new Contradictions(budget));
        if (isToBeComplete) {
            checks.add(new Gaps(budget));
        }
        return checks;
    }

    private static int sheetRow(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", ""));
    }
}
