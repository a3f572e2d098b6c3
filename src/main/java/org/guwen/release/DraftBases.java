package org.guwen.release;

import org.guwen.problem.ProblemType;
import org.guwen.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The releases that drafts start from. */
@Component
class DraftBases {

    private final Rulesets rulesets;

    DraftBases(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /** Number of the release that a draft must rest on to go on. */
    long latest() {
        return rulesets.active().number();
    }

    /**
     * The release a draft starts from.
     *
     * @param number a release, or {@code null} for the latest
     * @throws org.guwen.problem.ProblemException if there is no such release
     */
    DraftBase of(@Nullable Long number) {
        long wanted = number == null ? latest() : number;
        return rulesets.find(wanted)
                .map(ruleset -> new DraftBase(ruleset, rulesets.workbooks(wanted)))
                .orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing.release", wanted));
    }

    /** Throws if there is a later release, naming what that one changed. */
    void requireLatest(Draft draft) {
        long latest = latest();
        if (draft.baseRelease() != latest) {
            throw DraftProblems.staleBase(draft, latest, of(draft.baseRelease()).changesTo(of(latest)));
        }
    }
}
