package org.guwen.release.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.DraftBase;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.draft.DraftStore;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.ruleset.Workbook;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.writing.CellTexts;
import org.guwen.table.writing.UnmarkableWorkbookException;
import org.springframework.stereotype.Service;

/**
 * Makes what the advice says now the expectation of the cases that fail, in one step: the cells of the test sheets are
 * changed as the findings propose, and the changed cases are part of the draft for everybody to see.
 */
@Service
public class NewExpectations {

    private final DraftTransactions transactions;
    private final DraftStore store;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;

    NewExpectations(
            DraftTransactions transactions, DraftStore store, DraftBases bases, DraftCheck check, CheckThrottle queue) {
        this.transactions = transactions;
        this.store = store;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
    }

    /**
     * Accepts what the advice says.
     *
     * @param cells addresses such as {@code complaint.xlsx!测试!C9} of the expectations that are meant, none for all
     * @throws org.guwen.problem.ProblemException if no finding proposes a text for these cells
     */
    public Draft accept(DraftStepOrder order, List<String> cells) {
        return queue.inTurn(() -> {
            Draft draft = transactions.find(order, DraftStep.EDIT);
            Set<String> wanted = new HashSet<>(cells);
            List<Finding> accepted = check.report(draft.checked()).findings().stream()
                    .filter(finding -> finding.code() == FindingCode.TEST_FAILED && finding.hint() != null)
                    .filter(finding -> wanted.isEmpty() || wanted.contains(finding.address()))
                    .toList();
            wanted.removeAll(accepted.stream().map(Finding::address).toList());
            if (accepted.isEmpty() || !wanted.isEmpty()) {
                throw DraftProblems.of(ProblemType.INVALID_CONTENT, "expectations.none", String.join("、", wanted));
            }
            DraftBase base = bases.of(draft.baseRelease());
            CheckedDraft checked = check.checkStored(base, changed(draft, base, accepted));
            return transactions.replace(
                    draft, checked, DraftEditor.of(order.caller()), "expectations: " + accepted.size());
        });
    }

    private List<DraftWorkbook> changed(Draft draft, DraftBase base, List<Finding> accepted) {
        Map<String, DraftWorkbook> workbooks = new LinkedHashMap<>();
        store.workbooks(draft.id()).forEach(workbook -> workbooks.put(workbook.name(), workbook));
        Map<String, Map<String, Map<String, String>>> texts = new LinkedHashMap<>();
        for (Finding finding : accepted) {
            texts.computeIfAbsent(finding.workbook(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(finding.sheet(), name -> new LinkedHashMap<>())
                    .put(finding.cell(), Optional.ofNullable(finding.hint()).orElse(""));
        }
        texts.forEach((name, cells) -> {
            DraftWorkbook current = workbooks.get(name);
            Workbook before = current == null ? base.workbook(name).orElseThrow() : current.workbook();
            boolean written = current != null && current.origin() == DraftWorkbook.Origin.WRITTEN;
            workbooks.put(
                    name,
                    new DraftWorkbook(
                            new Workbook(name, put(before, cells)),
                            written ? DraftWorkbook.Origin.WRITTEN : DraftWorkbook.Origin.EDITED));
        });
        return new ArrayList<>(workbooks.values());
    }

    private static byte[] put(Workbook workbook, Map<String, Map<String, String>> cells) {
        try {
            return CellTexts.put(workbook.content(), cells);
        } catch (UnmarkableWorkbookException e) {
            throw DraftProblems.of(ProblemType.INVALID_CONTENT, "marks", workbook.name());
        }
    }
}
