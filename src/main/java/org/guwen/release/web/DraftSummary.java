package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.workflow.Drafts;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
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

    private static DraftSummary of(Draft draft, DraftReport report) {
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

    /**
     * A page of what was found, newest first.
     *
     * @param found one more than fit on the page, if there is a further page
     */
    static ListPage<DraftSummary> page(List<Draft> found, Drafts drafts, int limit) {
        List<DraftSummary> items = found.stream()
                .limit(limit)
                .map(draft -> of(draft, drafts.report(draft)))
                .toList();
        boolean isMore = found.size() > limit;
        String next =
                isMore ? PageCursor.write(Long.toString(found.get(limit - 1).id())) : null;
        return new ListPage<>(items, next, null);
    }
}
