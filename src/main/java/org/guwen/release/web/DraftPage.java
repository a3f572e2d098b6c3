package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.workflow.Drafts;
import org.jspecify.annotations.Nullable;

/** A page of drafts, newest first. */
record DraftPage(List<Item> items, int page, boolean more) {

    private static final int SIZE = 50;

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

    static DraftPage of(List<Draft> found, Drafts drafts, int page) {
        List<Item> items = found.stream()
                .limit(SIZE)
                .map(draft -> Item.of(draft, drafts.report(draft)))
                .toList();
        return new DraftPage(items, page, found.size() > SIZE);
    }
}
