package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.jspecify.annotations.Nullable;

/** A draft in short, as it stands in a list. */
record DraftSummary(
        long id,
        DraftState state,
        int version,
        DraftOrigin origin,
        long baseRelease,
        String author,
        String comment,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        @Nullable Long release,
        DraftDocument.FindingCounts counts,
        List<DraftStep> allowed) {

    static DraftSummary of(Draft draft, DraftReport report) {
        return new DraftSummary(
                draft.id(),
                draft.state(),
                draft.version(),
                draft.origin(),
                draft.baseRelease(),
                draft.author(),
                draft.comment(),
                draft.createdAt(),
                draft.changedAt(),
                draft.release(),
                DraftDocument.FindingCounts.of(report.findings()),
                draft.state().allowed());
    }
}
