package org.guwen.release.check;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftProblems;
import org.guwen.ruleset.ReleaseCalendar;
import org.guwen.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The releases that drafts start from: for each draft the one in force on the day the draft is meant for. */
@Component
public class DraftBases {

    private final Rulesets rulesets;
    private final ReleaseCalendar calendar;

    DraftBases(Rulesets rulesets, ReleaseCalendar calendar) {
        this.rulesets = rulesets;
        this.calendar = calendar;
    }

    /**
     * Number of the release that a draft for that day must rest on.
     *
     * @param day when the draft is to begin, {@code null} for as soon as it is published
     */
    public long inForce(@Nullable OffsetDateTime day) {
        return calendar.inForceFrom(day);
    }

    /** The release that a draft for that day starts from. */
    public DraftBase on(@Nullable OffsetDateTime day) {
        return of(inForce(day));
    }

    /**
     * A release as something to start from.
     *
     * @throws org.guwen.problem.ProblemException if there is no such release
     */
    public DraftBase of(long number) {
        return rulesets.find(number)
                .map(ruleset -> new DraftBase(ruleset, rulesets.workbooks(number)))
                .orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing.release", number));
    }

    /** The release that a file says it was made from, if this store has it. */
    public Optional<Long> madeFrom(DraftReading reading) {
        return Optional.ofNullable(reading.reading().release())
                .filter(number -> rulesets.release(number).isPresent());
    }

    /** Whether the draft is open and another release than its base is in force on the day it is meant for. */
    public boolean isStale(Draft draft) {
        return !draft.state().allowed().isEmpty() && draft.baseRelease() != inForce(draft.effectiveFrom());
    }

    /** Throws if the draft does not rest on what is in force on its day, naming what differs. */
    public void requireInForce(Draft draft) {
        requireInForce(draft, draft.effectiveFrom());
    }

    /** Throws if the draft does not rest on what is in force on that day, naming what differs. */
    public void requireInForce(Draft draft, @Nullable OffsetDateTime day) {
        long inForce = inForce(day);
        if (draft.baseRelease() != inForce) {
            throw DraftProblems.staleBase(
                    draft, day, inForce, of(draft.baseRelease()).changesTo(of(inForce)));
        }
    }
}
