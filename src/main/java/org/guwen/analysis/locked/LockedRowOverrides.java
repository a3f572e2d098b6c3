package org.guwen.analysis.locked;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.guwen.analysis.difference.RegionWriter;
import org.guwen.analysis.difference.RowPairs;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.Budget;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.space.Uncovered;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Row;
import org.guwen.text.LocalizedText;

/**
 * Finds the rows of a FIRST table that decide cases which a locked row decided in the published version. A locked row that
 * was changed itself is left out: that is told already.
 */
final class LockedRowOverrides {

    private static final long STEPS = 10_000_000;

    private final DecisionTable published;
    private final DecisionTable edited;
    private final RowPairs pairs;
    private final LockFindings findings;
    private final CaseSpace coding;
    private final IdentityHashMap<Row, Box> boxes = new IdentityHashMap<>();
    private final Budget.Allowance allowance = new Budget.Allowance(STEPS);

    LockedRowOverrides(DecisionTable published, DecisionTable edited, RowPairs pairs, LockFindings findings) {
        this.published = published;
        this.edited = edited;
        this.pairs = pairs;
        this.findings = findings;
        this.coding = CaseSpace.of(published, edited);
        published.rows().stream().filter(Row::enabled).forEach(row -> boxes.put(row, coding.box(published, row)));
        edited.rows().stream().filter(Row::enabled).forEach(row -> boxes.put(row, coding.box(edited, row)));
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (Row locked : edited.rows()) {
            if (isUnchangedLocked(locked)) {
                above(locked)
                        .forEach(row -> outRuled(row, locked)
                                .ifPresent(sample -> found.add(findings.outRuled(row, locked, sample))));
            }
        }
        if (allowance.isEmpty()) {
            found.add(findings.incomplete());
        }
        return found;
    }

    private boolean isUnchangedLocked(Row row) {
        return pairs.before(row.id())
                .filter(LockedRows::isLocked)
                .filter(old -> isSameBox(old, row))
                .isPresent();
    }

    private boolean isSameBox(Row old, Row now) {
        Box box = boxes.get(old);
        return box != null && box.equals(boxes.get(now));
    }

    /** The rows that stand above a locked one, but did not with the same conditions when it was published. */
    private List<Row> above(Row locked) {
        return edited.rows().subList(0, pairs.positionAfter(locked.id())).stream()
                .filter(boxes::containsKey)
                .filter(row -> !row.id().equals(locked.id()) && !wasAbove(row, locked))
                .toList();
    }

    private boolean wasAbove(Row row, Row locked) {
        Optional<Row> old = pairs.before(row.id());
        if (old.isEmpty()) {
            return LockedRows.isLocked(row);
        }
        boolean isSame = isSameBox(old.get(), row);
        boolean isToldAlready = LockedRows.isLocked(old.get()) && !isSame;
        return isToldAlready || (isSame && pairs.positionBefore(row.id()) < pairs.positionBefore(locked.id()));
    }

    /** A case that the locked row decided and the other row decides now. */
    private Optional<LocalizedText> outRuled(Row row, Row locked) {
        Optional<Box> common = box(row).and(box(locked));
        if (common.isEmpty() || allowance.isEmpty()) {
            return Optional.empty();
        }
        List<Box> earlier = new ArrayList<>();
        addAbove(published, pairs.positionBefore(locked.id()), common.get(), earlier);
        addAbove(edited, pairs.positionAfter(row.id()), common.get(), earlier);
        return new Uncovered(coding, common.get(), earlier, allowance)
                .next()
                .map(box -> new RegionWriter(coding, published, edited).sampleInWords(box));
    }

    private void addAbove(DecisionTable table, int position, Box common, List<Box> earlier) {
        allowance.spend(position);
        for (Row row : table.rows().subList(0, position)) {
            Box box = boxes.get(row);
            if (box != null && box.intersects(common)) {
                earlier.add(box);
            }
        }
    }

    private Box box(Row row) {
        Box box = boxes.get(row);
        if (box == null) {
            throw new IllegalArgumentException("row " + row.id() + " does not count");
        }
        return box;
    }
}
