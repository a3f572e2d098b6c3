package org.guwen.release.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.ContentHashes;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.draft.DraftStore;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.release.log.ReleaseAction;
import org.guwen.ruleset.Workbook;
import org.guwen.security.AccessRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The way of a draft to a release: handed in, approved by another person, published. An approval holds for the very
 * bytes, findings and test results it was given for.
 */
@Service
public class DraftReview {

    private final DraftTransactions transactions;
    private final DraftStore store;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;
    private final DraftPublication publication;
    private final Clock clock;

    DraftReview(
            DraftTransactions transactions,
            DraftStore store,
            DraftBases bases,
            DraftCheck check,
            CheckThrottle queue,
            DraftPublication publication,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
        this.publication = publication;
        this.clock = clock;
    }

    /** Hands a draft in for review. Warnings do not hinder that; the approver sees them. */
    public Draft submit(DraftStepOrder order) {
        Draft draft = transactions.find(order, DraftStep.SUBMISSION);
        String comment = order.text();
        if (!check.report(draft.checked()).isClean()) {
            throw DraftProblems.of(ProblemType.WRONG_STATE, "invalid", draft.id());
        }
        bases.requireInForce(draft);
        var decision = new DraftTransactions.Decision(
                DraftStep.SUBMISSION, DraftState.IN_REVIEW, ReleaseAction.SUBMITTED, null, null);
        return transactions.decide(draft, decision, DraftEditor.of(order.caller()), comment);
    }

    /**
     * Approves a draft.
     *
     * @throws org.guwen.problem.ProblemException if the caller had a hand in it, or its content is not what it was
     */
    public Draft approve(DraftStepOrder order) {
        DraftEditor approver = DraftEditor.of(order.caller());
        Draft draft = transactions.find(order, DraftStep.APPROVAL);
        requireAnotherPerson(draft, approver);
        String comment = order.requiredText();
        bases.requireInForce(draft);
        if (!storedContent(draft).equals(draft.hashes().contentSha256())) {
            throw voided(draft, "void.content", recheck(draft), approver);
        }
        var approval = new Draft.Approval(draft.hashes().sha256(), approver.account(), approver.personId());
        var decision = new DraftTransactions.Decision(
                DraftStep.APPROVAL, DraftState.APPROVED, ReleaseAction.APPROVED, approval, null);
        return transactions.decide(draft, decision, approver, comment);
    }

    /** Says no to a draft. */
    public Draft reject(DraftStepOrder order) {
        Draft draft = transactions.find(order, DraftStep.REJECTION);
        String comment = order.requiredText();
        var decision = new DraftTransactions.Decision(
                DraftStep.REJECTION, DraftState.REJECTED, ReleaseAction.REJECTED, null, null);
        return transactions.decide(draft, decision, DraftEditor.of(order.caller()), comment);
    }

    /** Takes a draft back. */
    public Draft withdraw(DraftStepOrder order) {
        DraftEditor caller = DraftEditor.of(order.caller());
        Draft draft = transactions.find(order, DraftStep.WITHDRAWAL);
        boolean isOwn = store.editors(draft.id()).stream().anyMatch(caller::isSamePerson);
        if (!isOwn && order.caller().role() != AccessRole.APPROVER) {
            throw DraftProblems.of(ProblemType.FORBIDDEN, "withdrawal");
        }
        var decision = new DraftTransactions.Decision(
                DraftStep.WITHDRAWAL, DraftState.WITHDRAWN, ReleaseAction.WITHDRAWN, null, null);
        return transactions.decide(draft, decision, caller, order.text());
    }

    /**
     * Makes an approved draft a release. What is stored is read, analysed and tested again, unless this process did that
     * with the very same bytes a short time ago; if anything is not as it was approved, the approval is void.
     *
     * @param ordered from when, {@code null} for the day the draft is meant for
     */
    public Draft publish(DraftStepOrder order, @Nullable DraftStart ordered) {
        DraftEditor publisher = DraftEditor.of(order.caller());
        return queue.inTurn(() -> {
            Draft draft = transactions.find(order, DraftStep.PUBLICATION);
            DraftStart start = ordered == null ? ownStart(draft) : ordered;
            bases.requireInForce(draft, start.time());
            CheckedDraft checked = recheck(draft);
            Draft.Approval approval = draft.approval();
            if (approval == null || !approval.sha256().equals(checked.hashes().sha256())) {
                boolean sameBytes =
                        draft.hashes().contentSha256().equals(checked.hashes().contentSha256());
                throw voided(draft, sameBytes ? "void" : "void.content", checked, publisher);
            }
            return transactions.inTransaction(() -> {
                transactions.lock(draft);
                bases.requireInForce(draft, start.time());
                long release = publication.publish(
                        draft,
                        approval,
                        allWorkbooks(draft),
                        new DraftPublication.Order(publisher, order.text(), start));
                var decision = new DraftTransactions.Decision(
                        DraftStep.PUBLICATION, DraftState.PUBLISHED, ReleaseAction.PUBLISHED, approval, release);
                return transactions.decide(draft, decision, publisher, order.text());
            });
        });
    }

    /** The day the draft is meant for, or now if that has passed. */
    private DraftStart ownStart(Draft draft) {
        OffsetDateTime day = draft.effectiveFrom();
        return day == null || !day.isAfter(OffsetDateTime.now(clock)) ? DraftStart.AT_ONCE : new DraftStart(day);
    }

    private void requireAnotherPerson(Draft draft, DraftEditor approver) {
        if (approver.personId() == null) {
            throw DraftProblems.of(ProblemType.FORBIDDEN, "person");
        }
        store.editors(draft.id()).stream()
                .filter(approver::isSamePerson)
                .findFirst()
                .ifPresent(editor -> {
                    throw DraftProblems.of(ProblemType.FORBIDDEN, "own", editor.account());
                });
    }

    private RuntimeException voided(Draft draft, String key, CheckedDraft checked, DraftEditor by) {
        Draft now = transactions.voided(
                draft, checked, by, DraftProblems.wording(key, checked.state()).en());
        return DraftProblems.voided(key, now.state());
    }

    private CheckedDraft recheck(Draft draft) {
        return check.checkStored(bases.of(draft.baseRelease()), store.workbooks(draft.id()));
    }

    private String storedContent(Draft draft) {
        return ContentHashes.content(store.workbooks(draft.id()).stream()
                .map(DraftWorkbook::workbook)
                .toList());
    }

    private List<Workbook> allWorkbooks(Draft draft) {
        Map<String, Workbook> workbooks = new LinkedHashMap<>();
        bases.of(draft.baseRelease()).workbooks().forEach(workbook -> workbooks.put(workbook.name(), workbook));
        store.workbooks(draft.id()).forEach(workbook -> workbooks.put(workbook.name(), workbook.workbook()));
        return List.copyOf(workbooks.values());
    }
}
