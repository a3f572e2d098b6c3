package org.guwen.release;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.ruleset.Workbook;
import org.jspecify.annotations.Nullable;

/** Releases that differ in one text, so that an answer shows which of them it comes from. */
final class ScriptEdits {

    /** A case whose answer tells the text. */
    static final String CASE = """
            {"topic": "COMPLAINT", "actor": {"role": "RECEPTIONIST"},
             "complaint": {"channel": "ON_SITE", "category": "REPAIR_QUALITY", "responsibility": "OUR_FAULT",
                           "hasVehicleProblem": true, "emotion": "UPSET"},
             "charge": {"atIssue": false, "labourFee": 200, "partsFee": 30}}""";

    private ScriptEdits() {}

    /** The shipped workbooks in which that text is said. */
    static List<Workbook> saying(String text) {
        return EditedWorkbooks.withOutcome("complaint_script", "SC-01", "textZh", text);
    }

    /** A release in which that text is said. */
    static NewRelease release(String text, @Nullable OffsetDateTime effectiveFrom) {
        return new NewRelease(
                saying(text),
                "editor",
                "approver",
                "p2",
                "Says " + text,
                null,
                effectiveFrom,
                "f".repeat(64),
                "e".repeat(64));
    }
}
