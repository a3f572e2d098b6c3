package org.guwen.release.workflow;

import java.util.ArrayList;
import java.util.List;
import org.guwen.analysis.difference.TableChange;
import org.guwen.analysis.difference.TableDifference;
import org.guwen.release.check.CaseChanges;
import org.guwen.release.check.DraftBase;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.check.DraftReading;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.table.DecisionTable;
import org.springframework.stereotype.Service;

/** Tells what a draft changes of its base. */
@Service
public class DraftDifferences {

    private final DraftTransactions transactions;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;

    DraftDifferences(DraftTransactions transactions, DraftBases bases, DraftCheck check, CheckThrottle queue) {
        this.transactions = transactions;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
    }

    /**
     * What a draft changes.
     *
     * @param draft the draft
     * @param isStale whether another release than its base is in force on its day, so that it cannot be published so
     * @param tables tables in which anything differs
     * @param cases what changes of the cases in its workbooks
     * @param damaged ids of tables that could not be read, or some of whose rows could not; they seem to be gone
     */
    public record Difference(
            Draft draft, boolean isStale, List<TableChange> tables, List<CaseChanges> cases, List<String> damaged) {

        /** Copies the lists. */
        public Difference {
            tables = List.copyOf(tables);
            cases = List.copyOf(cases);
            damaged = List.copyOf(damaged);
        }
    }

    /** What the draft changes of its base. */
    public Difference of(long id) {
        Draft draft = transactions.find(id);
        return queue.inTurn(() -> of(draft));
    }

    private Difference of(Draft draft) {
        DraftBase base = bases.of(draft.baseRelease());
        List<TableChange> changes = new ArrayList<>();
        List<CaseChanges> cases = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (DraftWorkbook workbook : transactions.workbooks(draft.id())) {
            DraftReading reading = check.read(workbook.workbook());
            cases.addAll(check.caseChanges(base, List.of(reading)));
            base.ruleset().tables().stream()
                    .filter(table -> table.definition()
                            .workbook()
                            .equals(reading.workbook().name()))
                    .filter(table -> reading.reading().tables().stream()
                            .noneMatch(read -> read.id().equals(table.id())))
                    .forEach(table -> damaged.add(table.id()));
            for (DecisionTable table : reading.reading().tables()) {
                if (reading.reading().isDamaged(table)) {
                    damaged.add(table.id());
                }
                if (reading.says(table)) {
                    base.table(table.id())
                            .map(before -> TableDifference.between(before, table))
                            .filter(change -> !change.isEmpty())
                            .ifPresent(changes::add);
                }
            }
        }
        return new Difference(draft, bases.isStale(draft), changes, cases, damaged);
    }
}
