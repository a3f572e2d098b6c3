package org.guwen.release.draft;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.problem.ProblemType;
import org.guwen.release.log.ReleaseAction;
import org.guwen.text.KeptTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes drafts out and puts them back: as a whole, with their entry in the log, and only if nobody was faster. */
@Component
public class DraftTransactions {

    private final DraftStore store;
    private final DraftLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DraftTransactions(DraftStore store, DraftLog log, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The draft of that number.
     *
     * @throws org.guwen.problem.ProblemException if there is none
     */
    public Draft find(long id) {
        return store.find(id).orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing", id));
    }

    /** The draft as the caller knows it, in a state that allows the step. */
    public Draft find(DraftStepOrder order, DraftStep step) {
        Draft draft = find(order.draft());
        if (order.version() != null && order.version() != draft.version()) {
            throw DraftProblems.changed(draft);
        }
        if (!draft.state().allows(step)) {
            throw DraftProblems.wrongState(draft, step);
        }
        return draft;
    }

    public List<DraftWorkbook> workbooks(long id) {
        return store.workbooks(id);
    }

    /**
     * A draft that is new.
     *
     * @param origin where it came from
     * @param base release it changes
     * @param start day it is meant for
     * @param author who made it
     * @param comment why
     */
    public record NewDraft(DraftOrigin origin, long base, DraftStart start, DraftEditor author, String comment) {}

    public Draft add(NewDraft order, CheckedDraft checked) {
        OffsetDateTime now = now();
        Draft draft = new Draft(
                0,
                1,
                checked.state(),
                order.origin(),
                order.base(),
                order.start().time(),
                order.author().account(),
                order.author().personId(),
                order.comment(),
                checked.hashes(),
                null,
                null,
                checked.json(),
                now,
                now,
                order.author().account());
        return inTransaction(() -> {
            Draft added = store.add(draft, checked.workbooks());
            log.append(ReleaseAction.DRAFTED, added, order.author(), order.comment());
            return added;
        });
    }

    /** Gives a draft other content; whatever was decided before is void. */
    public Draft replace(Draft draft, CheckedDraft checked, DraftEditor editor, String why) {
        return replace(draft, new Place(draft.baseRelease(), draft.effectiveFrom()), checked, editor, why);
    }

    /**
     * Where a draft stands among the releases.
     *
     * @param base release it changes
     * @param day day it is meant for, {@code null} for as soon as it is published
     */
    public record Place(long base, @Nullable OffsetDateTime day) {}

    /** Gives a draft other content in another place; whatever was decided before is void. */
    public Draft replace(Draft draft, Place place, CheckedDraft checked, DraftEditor editor, String why) {
        Draft changed = draft.next(checked.state(), editor, now())
                .with(checked, place.base())
                .on(place.day());
        return inTransaction(() -> {
            put(changed);
            store.replace(draft.id(), checked.workbooks());
            store.addEditor(draft.id(), editor);
            log.append(ReleaseAction.EDITED, changed, editor, why);
            return changed;
        });
    }

    /** Takes back an approval whose object is not what it was. */
    public Draft voided(Draft draft, CheckedDraft checked, DraftEditor by, String why) {
        Draft changed = draft.next(checked.state(), by, now()).with(checked, draft.baseRelease());
        return inTransaction(() -> {
            put(changed);
            log.append(ReleaseAction.EDITED, changed, by, why);
            return changed;
        });
    }

    /** A decision that leaves the content alone. */
    public record Decision(
            DraftStep step,
            DraftState state,
            ReleaseAction action,
            Draft.@Nullable Approval approval,
            @Nullable Long release) {}

    public Draft decide(Draft draft, Decision decision, DraftEditor by, String comment) {
        Draft changed = draft.next(decision.state(), by, now()).with(decision.approval(), decision.release());
        return inTransaction(() -> {
            put(changed);
            store.addDecision(
                    draft.id(),
                    new DraftDecision(changed.version(), decision.step(), by.account(), comment, changed.changedAt()));
            // A publication is written to the log by itself.
            if (decision.step() != DraftStep.PUBLICATION) {
                log.append(decision.action(), changed, by, comment);
            }
            return changed;
        });
    }

    /** Does several things as one. */
    public <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Keeps others from deciding on the draft, and from publishing anything, until the transaction ends. */
    public void lock(Draft draft) {
        if (store.lock(draft.id()) != draft.version()) {
            throw DraftProblems.changed(find(draft.id()));
        }
        // In this order everywhere, or two could wait for each other.
        log.lock();
    }

    private void put(Draft changed) {
        if (!store.update(changed)) {
            throw DraftProblems.changed(find(changed.id()));
        }
    }

    private OffsetDateTime now() {
        return KeptTime.now(clock);
    }
}
