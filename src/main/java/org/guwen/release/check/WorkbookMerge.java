package org.guwen.release.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.release.merge.RowConflict;
import org.guwen.release.merge.TableMerge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;

/** Joins the workbooks of a draft with those of a later release. Bytes stay as they are wherever only one side changed. */
public final class WorkbookMerge {

    private final DraftBase base;
    private final DraftBase head;
    private final TableMerge.Choice choice;
    private final Locale locale;
    private final JoinedWorkbook joined;
    private final List<RowConflict> conflicts = new ArrayList<>();

    public WorkbookMerge(
            DraftBase base, DraftBase head, TableMerge.Choice choice, Locale locale, JoinedWorkbook joined) {
        this.joined = joined;
        this.base = base;
        this.head = head;
        this.choice = choice;
        this.locale = locale;
    }

    /** Rows that both sides changed, of all workbooks merged so far. */
    public List<RowConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** The workbook of the draft with the changes of the release. */
    public DraftWorkbook merge(DraftWorkbook ours, DraftReading reading) {
        Optional<Workbook> before = base.workbook(ours.name());
        Optional<Workbook> after = head.workbook(ours.name());
        if (before.equals(after)) {
            return ours;
        }
        // Joining would lose the damaged rows, going on as it is what the release changed.
        if (reading.reading().hasErrors()) {
            throw DraftProblems.of(ProblemType.WRONG_STATE, "base.damaged", ours.name());
        }
        if (before.isPresent() && after.isPresent() && before.get().equals(ours.workbook())) {
            return new DraftWorkbook(after.get(), ours.origin());
        }
        List<DecisionTable> merged = new ArrayList<>();
        for (DecisionTable table : reading.reading().tables()) {
            merged.add(merge(table));
        }
        return new DraftWorkbook(joined.join(reading, merged).workbook(), DraftWorkbook.Origin.WRITTEN);
    }

    private DecisionTable merge(DecisionTable table) {
        Optional<DecisionTable> before = base.table(table.id());
        Optional<DecisionTable> after = head.table(table.id());
        if (before.isEmpty() || after.isEmpty()) {
            return table;
        }
        TableMerge.Merged merged = new TableMerge(before.get(), table, after.get(), choice).merge(locale);
        conflicts.addAll(merged.conflicts());
        return merged.table();
    }
}
