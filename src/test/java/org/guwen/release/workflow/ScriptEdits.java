package org.guwen.release.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guwen.release.NewRelease;
import org.guwen.ruleset.Workbook;
import org.guwen.security.AccessRole;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;

/** Releases that differ in one text, so that an answer shows which of them it comes from. */
public final class ScriptEdits {

    /** A case whose answer tells the text. */
    public static final String CASE = """
            {"topic": "COMPLAINT", "actor": {"role": "RECEPTIONIST"},
             "complaint": {"channel": "ON_SITE", "category": "REPAIR_QUALITY", "responsibility": "OUR_FAULT",
                           "hasVehicleProblem": true, "emotion": "UPSET"},
             "charge": {"atIssue": false, "labourFee": 200, "partsFee": 30}}""";

    private static final Map<String, List<Workbook>> EDITIONS = new ConcurrentHashMap<>();

    /** Who puts releases in force. */
    public static final Caller APPROVER = new Caller("approver", "p2", AccessRole.APPROVER, null);

    private ScriptEdits() {}

    /** The shipped workbooks in which that text is said. */
    static List<Workbook> saying(String text) {
        return EDITIONS.computeIfAbsent(
                text, said -> EditedWorkbooks.withOutcome("complaint_script", "SC-01", "textZh", said));
    }

    /** A release in which that text is said. */
    public static NewRelease release(String text, @Nullable OffsetDateTime effectiveFrom) {
        return release(saying(text), "Says " + text, effectiveFrom);
    }

    /** A release of these workbooks. */
    public static NewRelease release(List<Workbook> workbooks, String comment, @Nullable OffsetDateTime effectiveFrom) {
        return new NewRelease(
                workbooks, "editor", "approver", "p2", comment, null, effectiveFrom, "f".repeat(64), "e".repeat(64));
    }
}
