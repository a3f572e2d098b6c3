package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.workflow.Drafts;
import org.guwen.request.PageCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of drafts, newest first.
 *
 * @param next cursor of the next page, absent on the last
 */
record DraftPage(List<Item> items, @Nullable String next) {

    /** A draft in short. */
    record Item(
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

        private static Item of(Draft draft, DraftReport report) {
            return new Item(
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

    /**
     * A page of what was found.
     *
     * @param found one more than fit on the page, if there is a further page
     */
    static DraftPage of(List<Draft> found, Drafts drafts, int limit) {
        List<Item> items = found.stream()
                .limit(limit)
                .map(draft -> Item.of(draft, drafts.report(draft)))
                .toList();
        boolean more = found.size() > limit;
        String next = more ? PageCursor.write(Long.toString(found.get(limit - 1).id())) : null;
        return new DraftPage(items, next);
    }
}
