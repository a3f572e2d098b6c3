package org.guwen.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guwen.analysis.check.BoxedRows;
import org.guwen.analysis.check.Check;
import org.guwen.analysis.check.Consistency;
import org.guwen.analysis.check.Contradictions;
import org.guwen.analysis.check.DeadRows;
import org.guwen.analysis.check.Duplicates;
import org.guwen.analysis.check.FindingCollector;
import org.guwen.analysis.check.Gaps;
import org.guwen.analysis.check.MaskedRows;
import org.guwen.analysis.check.Overlaps;
import org.guwen.analysis.check.RedundantRows;
import org.guwen.analysis.space.Budget;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.HitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Says what can be said of a decision table without running it: cases that no row answers, rows that never count, rows that
 * contradict or repeat each other. The same table always gives the same findings; where the work would be too much, a
 * finding says what was left undone.
 */
public final class TableAnalysis {

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

    /**
     * The findings of a table that was read without faults; none of a table without rows, which was left blank. What the
     * table leaves open only before the first day that its dates name is taken for the past.
     */
    public List<Finding> analyse(DecisionTable table) {
        return analyse(table, gaps(table, null));
    }

    /** The same, but what the table leaves open is told from that day on, and only from then on. */
    public List<Finding> analyse(DecisionTable table, LocalDate since) {
        return analyse(table, gaps(table, since));
    }

    /** The findings of a table some of whose rows could not be read: what they would close is not known, so no gaps. */
    public List<Finding> analyseDamaged(DecisionTable table) {
        return analyse(table, Optional.empty());
    }

    private Optional<Check> gaps(DecisionTable table, @Nullable LocalDate since) {
        return table.definition().answersEveryCase() ? Optional.of(new Gaps(budget, since)) : Optional.empty();
    }

    private List<Finding> analyse(DecisionTable table, Optional<Check> gaps) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        FindingCollector remarks = new FindingCollector(table);
        BoxedRows rows = BoxedRows.of(table);
        for (Check check : checks(table.definition().hitPolicy(), gaps)) {
            rows = rows.without(check.tell(rows, remarks));
        }
        List<Finding> findings = new ArrayList<>(remarks.findings());
        findings.addAll(Consistency.findings(table));
        findings.sort(Comparator.comparingInt(finding -> sheetRow(finding.cell())));
        return List.copyOf(findings);
    }

    private List<Check> checks(HitPolicy policy, Optional<Check> gaps) {
        List<Check> checks = new ArrayList<>(List.of(new DeadRows(), new Duplicates()));
        switch (policy) {
            case UNIQUE -> checks.add(new Overlaps(budget));
            case FIRST, PRIORITY -> checks.addAll(List.of(new MaskedRows(budget), new RedundantRows(budget)));
            case COLLECT, RULE_ORDER -> checks.add(new RedundantRows(budget));
        }
        checks.add(new Contradictions(budget));
        gaps.ifPresent(checks::add);
        return checks;
    }

    private static int sheetRow(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", ""));
    }
}
