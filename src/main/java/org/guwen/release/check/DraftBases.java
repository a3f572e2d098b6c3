package org.guwen.release.check;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftProblems;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The releases that drafts start from. */
@Component
public class DraftBases {

    private static final Comparator<Activation> BY_TIME = Comparator.comparing(
                    Activation::effectiveFrom, OffsetDateTime.timeLineOrder())
            .thenComparing(Activation::seq);

    private final Rulesets rulesets;
    private final ReleaseStore store;
    private final Clock clock;

    DraftBases(Rulesets rulesets, ReleaseStore store, Clock clock) {
        this.rulesets = rulesets;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Number of the release that a draft must rest on to go on: the one in force, or a newer one that is planned to
     * follow it.
     */
    public long latest() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long inForce = store.activeAt(now)
                .map(Activation::releaseNumber)
                .orElseThrow(() -> new IllegalStateException("no release is in force"));
        List<Activation> planned = store.activations().stream()
                .filter(activation -> !activation.hasBegun(now))
                .toList();
        return planned.stream()
                .filter(activation -> activation.releaseNumber() > inForce && !isCalledOff(activation, planned))
                .max(BY_TIME)
                .map(Activation::releaseNumber)
                .orElse(inForce);
    }

    private static boolean isCalledOff(Activation activation, List<Activation> planned) {
        return planned.stream()
                .anyMatch(other ->
                        other.seq() > activation.seq() && other.effectiveFrom().isEqual(activation.effectiveFrom()));
    }

    /**
     * The release a draft starts from.
     *
     * @param number a release, or {@code null} for the latest
     * @throws org.guwen.problem.ProblemException if there is no such release
     */
    public DraftBase of(@Nullable Long number) {
        long wanted = number == null ? latest() : number;
        return rulesets.find(wanted)
                .map(ruleset -> new DraftBase(ruleset, rulesets.workbooks(wanted)))
                .orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing.release", wanted));
    }

    /** Throws if there is a later release, naming what that one changed. */
    public void requireLatest(Draft draft) {
        long latest = latest();
        if (draft.baseRelease() != latest) {
            throw DraftProblems.staleBase(draft, latest, of(draft.baseRelease()).changesTo(of(latest)));
        }
    }
}
