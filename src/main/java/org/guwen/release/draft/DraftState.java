package org.guwen.release.draft;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a draft stands, and what may be done with it there. */
public enum DraftState {
    /** It has errors; only its content can be changed. */
    INVALID(DraftStep.EDIT, DraftStep.REBASE, DraftStep.WITHDRAWAL),
    /** It has no errors and waits for somebody to submit it. */
    READY(DraftStep.EDIT, DraftStep.REBASE, DraftStep.SUBMISSION, DraftStep.WITHDRAWAL),
    /** It waits for another person's decision. */
    IN_REVIEW(DraftStep.REBASE, DraftStep.APPROVAL, DraftStep.REJECTION, DraftStep.WITHDRAWAL),
    /** It may be published exactly as it is. */
    APPROVED(DraftStep.REBASE, DraftStep.PUBLICATION, DraftStep.REJECTION, DraftStep.WITHDRAWAL),
    /** It is a release. */
    PUBLISHED,
    /** Somebody said no; it can be taken up again: changed, carried over, or handed in once more as it is. */
    REJECTED(DraftStep.EDIT, DraftStep.REBASE, DraftStep.SUBMISSION, DraftStep.WITHDRAWAL),
    /** It was taken back. */
    WITHDRAWN;

    private final Set<DraftStep> allowed;

    DraftState(DraftStep... allowed) {
        this.allowed = EnumSet.noneOf(DraftStep.class);
        this.allowed.addAll(Arrays.asList(allowed));
    }

    /** The steps that are possible in this state, in their usual order. */
    public List<DraftStep> allowed() {
        return List.copyOf(allowed);
    }

    /** Whether the step is possible in this state. */
    public boolean allows(DraftStep step) {
        return allowed.contains(step);
    }
}
