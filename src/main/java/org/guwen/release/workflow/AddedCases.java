package org.guwen.release.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guwen.casebook.Case;
import org.guwen.casebook.sheet.CaseSheets;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.facts.code.Topic;
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
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.ruleset.Workbook;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.writing.AddedCaseSheet;
import org.guwen.table.writing.UnmarkableWorkbookException;
import org.springframework.stereotype.Service;

/**
 * Adds cases to drafts: to a sheet of its own in the workbook of the topic, which holds nothing but cases that came from
 * outside, so that the sheets that people wrote stay as they are.
 */
@Service
public class AddedCases {

    /** Sheet that cases are added to. */
    public static final String SHEET = "测试·咨询记录";

    private final DraftTransactions transactions;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;

    AddedCases(DraftTransactions transactions, DraftBases bases, DraftCheck check, CheckThrottle queue) {
        this.transactions = transactions;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
    }

    /**
     * Where a case stands now.
     *
     * @param draft number of the draft
     * @param workbook workbook of the draft
     * @param sheet sheet of the workbook
     * @param id id of the case there
     */
    public record Place(long draft, String workbook, String sheet, String id) {}

    /**
     * Adds a case; the draft is checked as after an upload.
     *
     * @param id id of the case in its workbook
     * @throws org.guwen.problem.ProblemException if the draft cannot be changed, holds a case of that id, or its sheet has
     *     mistakes that would be lost
     */
    public Place add(DraftStepOrder order, String id, Case example) {
        return queue.inTurn(() -> {
            Draft draft = transactions.find(order, DraftStep.EDIT);
            DraftBase base = bases.of(draft.baseRelease());
            String name = workbook(Objects.requireNonNull(example.given().topic(), "a case has a topic"));
            Map<String, DraftWorkbook> workbooks = new LinkedHashMap<>();
            transactions.workbooks(draft.id()).forEach(workbook -> workbooks.put(workbook.name(), workbook));
            DraftWorkbook current = workbooks.get(name);
            Workbook before = current == null ? base.workbook(name).orElseThrow() : current.workbook();
            boolean isWritten = current != null && current.origin() == DraftWorkbook.Origin.WRITTEN;
            workbooks.put(
                    name,
                    new DraftWorkbook(
                            with(before, id, example),
                            isWritten ? DraftWorkbook.Origin.WRITTEN : DraftWorkbook.Origin.EDITED));
            CheckedDraft checked = check.checkStored(base, new ArrayList<>(workbooks.values()));
            transactions.replace(draft, checked, DraftEditor.of(order.caller()), "case " + id);
            return new Place(draft.id(), name, SHEET, id);
        });
    }

    private static String workbook(Topic topic) {
        return TableDefinitions.get().all().stream()
                .filter(table -> table.topic() == topic)
                .map(TableDefinition::workbook)
                .findFirst()
                .orElseThrow(() -> DraftProblems.of(ProblemType.INVALID_CONTENT, "case.topic", topic));
    }

    private Workbook with(Workbook before, String id, Case example) {
        SheetCases known = SheetCases.read(check.read(before).reading().testSheets(), before.name());
        if (known.cases().stream().anyMatch(found -> found.id().equals(id))) {
            throw DraftProblems.of(ProblemType.ALREADY_EXISTS, "case.known", id, before.name());
        }
        if (known.findings().stream().anyMatch(finding -> SHEET.equals(finding.sheet()))) {
            throw DraftProblems.of(ProblemType.WRONG_STATE, "case.mistakes", SHEET, before.name());
        }
        Map<String, Case> cases = new LinkedHashMap<>();
        List<SheetCase> there = known.cases().stream()
                .filter(found -> found.sheet().equals(SHEET))
                .toList();
        there.forEach(found -> cases.put(found.id(), found.example()));
        cases.put(id, example);
        Topic topic = Optional.ofNullable(example.given().topic()).orElseThrow();
        try {
            return new Workbook(
                    before.name(), AddedCaseSheet.put(before.content(), new CaseSheets(topic).of(SHEET, cases)));
        } catch (IllegalArgumentException e) {
            throw DraftProblems.of(ProblemType.INVALID_CONTENT, "case.columns", id);
        } catch (UnmarkableWorkbookException e) {
            throw DraftProblems.of(ProblemType.INVALID_CONTENT, "marks", before.name());
        }
    }
}
