package org.guwen.impact;

import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftImpact;
import org.guwen.release.draft.DraftImpacts;
import org.springframework.stereotype.Component;

/** Tells those who submit and approve a draft what is known of its effect on past cases. */
@Component
class KnownImpacts implements DraftImpacts {

    private final ImpactTable table;

    KnownImpacts(ImpactTable table) {
        this.table = table;
    }

    @Override
    public DraftImpact of(Draft draft) {
        return table.find(draft.id()).map(run -> of(run, draft)).orElse(DraftImpact.NOT_RUN);
    }

    private static DraftImpact of(ImpactRun run, Draft draft) {
        return new DraftImpact(
                run.isOf(draft) ? DraftImpact.State.valueOf(run.state().name()) : DraftImpact.State.OUTDATED,
                run.done(),
                run.total(),
                run.totals().changed(),
                run.account(),
                run.startedAt());
    }
}
