package org.guwen.release.workflow;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.DraftBase;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.check.WorkbookMerge;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.draft.DraftStore;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.release.merge.TableMerge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Carries a draft over to the release in force on its day, so that neither its changes nor those of the release are lost. */
@Service
public class DraftRebase {

    private final DraftTransactions transactions;
    private final DraftStore store;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;

    DraftRebase(
            DraftTransactions transactions, DraftStore store, DraftBases bases, DraftCheck check, CheckThrottle queue) {
        this.transactions = transactions;
        this.store = store;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
    }

    /** Whose version of a row counts that both changed. */
    public enum Preference {
        /** The draft's. */
        DRAFT,
        /** The release's. */
        RELEASE
    }

    /**
     * Joins the draft with what differs between its base and the release in force on its day.
     *
     * @param moved another day for the draft, {@code null} to leave it where it is
     * @param preference whose version of a contested row counts, {@code null} to refuse if there are any
     * @throws org.guwen.problem.ProblemException if there is nothing to join, or rows are contested
     */
    public Draft rebase(DraftStepOrder order, @Nullable DraftStart moved, @Nullable Preference preference) {
        return queue.inTurn(() -> {
            Draft draft = transactions.find(order, DraftStep.REBASE);
            OffsetDateTime day = moved == null ? draft.effectiveFrom() : moved.time();
            DraftBase head = bases.on(day);
            if (draft.baseRelease() == head.number() && Objects.equals(day, draft.effectiveFrom())) {
                throw DraftProblems.of(ProblemType.WRONG_STATE, "base.current", head.number());
            }
            WorkbookMerge merge = new WorkbookMerge(
                    bases.of(draft.baseRelease()),
                    head,
                    (ours, theirs) -> preference == Preference.RELEASE ? TableMerge.Side.THEIRS : TableMerge.Side.OURS,
                    LocaleContextHolder.getLocale(),
                    check.joining());
            List<DraftWorkbook> merged = new ArrayList<>();
            for (DraftWorkbook workbook : store.workbooks(draft.id())) {
                merged.add(merge.merge(workbook, check.read(workbook.workbook())));
            }
            if (!merge.conflicts().isEmpty() && preference == null) {
                throw DraftProblems.conflicts(head.number(), merge.conflicts());
            }
            CheckedDraft checked = check.checkStored(head, merged);
            String why = "base " + draft.baseRelease() + " -> " + head.number()
                    + (preference == null ? "" : ", " + preference.name().toLowerCase(Locale.ROOT));
            return transactions.replace(
                    draft,
                    new DraftTransactions.Place(head.number(), day),
                    checked,
                    DraftEditor.of(order.caller()),
                    why);
        });
    }
}
