package org.guwen.release.draft;

import java.util.List;
import org.guwen.ruleset.Ruleset;

/**
 * The content of a draft with what was found in it.
 *
 * @param workbooks workbooks that differ from the base
 * @param ruleset all tables as they would be published
 * @param report what was found
 * @param json the report as it is kept
 * @param hashes hashes of both
 */
public record CheckedDraft(
        List<DraftWorkbook> workbooks, Ruleset ruleset, DraftReport report, String json, ContentHashes hashes) {

    public CheckedDraft {
        workbooks = List.copyOf(workbooks);
    }

    public DraftState state() {
        return report.isClean() ? DraftState.READY : DraftState.INVALID;
    }
}
