package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.guwen.casebook.report.TestReport;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftDecision;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftImpact;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.release.workflow.Drafts;
import org.guwen.security.RoleHistory;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.jspecify.annotations.Nullable;

/** A draft as JSON, with everything that was found in it. */
record DraftDocument(
        long id,
        DraftState state,
        int version,
        DraftOrigin origin,
        long baseRelease,
        @Nullable OffsetDateTime effectiveFrom,
        boolean stale,
        String author,
        List<String> editors,
        String comment,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        String changedBy,
        @Nullable String approver,
        @Nullable Long release,
        String contentSha256,
        List<WorkbookEntry> workbooks,
        List<String> keptTables,
        FindingCounts counts,
        List<FindingEntry> findings,
        List<DraftReport.NotChecked> notChecked,
        @Nullable TestsEntry tests,
        TestReport.@Nullable RowCoverage coverage,
        ImpactEntry impact,
        List<DecisionEntry> decisions,
        List<RoleHistory.Grant> roleGrants,
        List<LaterPlanDocument> laterPlans,
        List<DraftStep> allowed) {

    /** A workbook of the draft and how its bytes came about. */
    record WorkbookEntry(String name, String sha256, DraftWorkbook.Origin origin) {}

    /** A finding, its message in the caller's language and in both. */
    record FindingEntry(
            Finding.Severity severity,
            FindingCode code,
            String workbook,
            String sheet,
            String cell,
            String message,
            String messageZh,
            String messageEn,
            @Nullable String hint) {

        static FindingEntry of(Finding finding, Locale locale) {
            return new FindingEntry(
                    finding.severity(),
                    finding.code(),
                    finding.workbook(),
                    finding.sheet(),
                    finding.cell(),
                    finding.message().in(locale),
                    finding.messageZh(),
                    finding.messageEn(),
                    finding.hint(locale));
        }
    }

    /** What the cases said. */
    record TestsEntry(int passed, int failed, List<TestReport.TestedCase> cases) {}

    /** How many findings there are of each severity. */
    record FindingCounts(long errors, long warnings, long hints) {

        static FindingCounts of(List<Finding> findings) {
            return new FindingCounts(
                    count(findings, Finding.Severity.ERROR),
                    count(findings, Finding.Severity.WARNING),
                    count(findings, Finding.Severity.HINT));
        }

        private static long count(List<Finding> findings, Finding.Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    /** What is known of the effect on past cases, and the same in a sentence. */
    record ImpactEntry(
            DraftImpact.State state,
            String message,
            long done,
            long of,
            long changed,
            @Nullable String by,
            @Nullable OffsetDateTime at) {

        static ImpactEntry of(DraftImpact impact, Locale locale) {
            return new ImpactEntry(
                    impact.state(),
                    impact.text().in(locale),
                    impact.done(),
                    impact.of(),
                    impact.changed(),
                    impact.by(),
                    impact.at());
        }
    }

    /** What somebody decided. */
    record DecisionEntry(DraftStep step, String account, String comment, OffsetDateTime decidedAt) {

        static DecisionEntry of(DraftDecision decision) {
            return new DecisionEntry(decision.step(), decision.account(), decision.comment(), decision.decidedAt());
        }
    }

    static DraftDocument of(Drafts.View view, Locale locale) {
        Draft draft = view.draft();
        DraftReport report = view.report();
        DraftReport.Tests tests = report.tests();
        Draft.Approval approval = draft.approval();
        return new DraftDocument(
                draft.id(),
                draft.state(),
                draft.version(),
                draft.origin(),
                draft.baseRelease(),
                draft.effectiveFrom(),
                view.isStale(),
                draft.author(),
                view.editors().stream().map(DraftEditor::account).toList(),
                draft.comment(),
                draft.createdAt(),
                draft.changedAt(),
                draft.changedBy(),
                approval == null ? null : approval.approver(),
                draft.release(),
                draft.hashes().contentSha256(),
                view.workbooks().stream()
                        .map(workbook -> new WorkbookEntry(
                                workbook.name(), workbook.workbook().sha256(), workbook.origin()))
                        .toList(),
                report.kept(),
                FindingCounts.of(report.findings()),
                report.findings().stream()
                        .map(finding -> FindingEntry.of(finding, locale))
                        .toList(),
                report.notChecked(),
                tests == null ? null : new TestsEntry(tests.passed(), tests.failed(), tests.cases()),
                tests == null ? null : tests.coverage(),
                ImpactEntry.of(view.impact(), locale),
                view.decisions().stream().map(DecisionEntry::of).toList(),
                view.roleGrants(),
                LaterPlanDocument.all(view.laterPlans(), locale),
                draft.state().allowed());
    }
}
