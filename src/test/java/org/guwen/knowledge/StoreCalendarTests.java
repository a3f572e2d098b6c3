package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Basis;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.analysis.TableAnalysis;
import org.guwen.analysis.difference.Editing;
import org.guwen.casebook.report.DraftTests;
import org.guwen.casebook.report.TestReport;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Records;
import org.guwen.facts.code.DayKind;
import org.guwen.facts.code.Weekday;
import org.guwen.inference.CaseEdits;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.TestKnowledge;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.Row;
import org.guwen.table.reading.WorkbookReader;
import org.junit.jupiter.api.Test;

/** A store says when it closes and on which days, and its own time limits end accordingly (POL-TIME). */
class StoreCalendarTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);

    /** The store plans within three days, the law wants word on the state within seven working days. */
    private static final CaseFacts LETTER = CaseEdits.facts("""
            {"topic":"COMPLAINT",
             "complaint":{"channel":"LETTER","category":"OTHER","receivedAt":"2026-06-05T10:00:00+08:00"}}""");

    @Test
    void theClosingTimeIsARowOfTheStore() {
        assertThat(Editing.of("closing_time").table().rows()).singleElement().satisfies(row -> {
            assertThat(row.basis()).isEqualTo(Basis.POLICY);
            assertThat(row.clauses()).contains("POL-TIME");
        });
    }

    @Test
    void theClosingTimeOfTheStoreReplacesTheExample() {
        KnowledgeBase knowledge = closing(LocalTime.of(20, 30));

        assertThat(due(Knowledge.BASE, DeadlineCode.PLAN)).isEqualTo("2026-06-08T18:00+08:00");
        assertThat(due(knowledge, DeadlineCode.PLAN)).isEqualTo("2026-06-08T20:30+08:00");
        assertThat(due(knowledge, DeadlineCode.NOTIFY_STATUS)).isEqualTo("2026-06-16T20:30+08:00");
    }

    @Test
    void noShippedCaseNamesTheExample() {
        TestReport report = new DraftTests(new Inference())
                .run(closing(LocalTime.of(20, 30)), casesOfWorkbooks(), Knowledge.BESIDE_RULES);

        assertThat(report.cases())
                .filteredOn(tested -> !tested.passed())
                .extracting(TestReport.TestedCase::name)
                .isEmpty();
    }

    @Test
    void aDayOnWhichTheStoreClosesEveryWeekMovesItsOwnTimeLimitsOnly() {
        KnowledgeBase knowledge = closedOnMondays();

        assertThat(due(knowledge, DeadlineCode.PLAN)).isEqualTo("2026-06-09T18:00+08:00");
        assertThat(due(knowledge, DeadlineCode.NOTIFY_STATUS)).isEqualTo("2026-06-16T18:00+08:00");
    }

    @Test
    void aTableWithoutAClosingTimeIsToldAsAGap() {
        DecisionTable off =
                Editing.of("closing_time").row("CT-01", Editing::disabled).table();

        assertThat(TableAnalysis.standard().analyse(off))
                .extracting(Finding::code)
                .containsExactly(FindingCode.GAP);
    }

    private static KnowledgeBase closing(LocalTime time) {
        return with(Editing.of("closing_time")
                .row("CT-01", row -> row.withOutcomes(Map.of("closes", time)))
                .table());
    }

    private static KnowledgeBase closedOnMondays() {
        DecisionTable days = Editing.of("working_days").table();
        Row model = days.row("WD-02").orElseThrow();
        Map<String, Object> outcomes = new LinkedHashMap<>(model.outcomes());
        outcomes.put("kind", DayKind.STORE_CLOSED);
        outcomes.put("weekdays", List.of(Weekday.MONDAY));
        List<Row> rows = new ArrayList<>(days.rows());
        rows.add(Records.with(
                model,
                Map.of("id", "WD-90", "outcomes", outcomes, "basis", Basis.POLICY, "clauses", List.of("POL-TIME"))));
        return with(Records.with(days, "rows", rows));
    }

    private static KnowledgeBase with(DecisionTable table) {
        Ruleset shipped = TestKnowledge.RULESET;
        return TestKnowledge.of(new Ruleset(
                shipped.number() + 1,
                shipped.sha256(),
                shipped.tables().stream()
                        .map(other -> other.id().equals(table.id()) ? table : other)
                        .toList()));
    }

    private static String due(KnowledgeBase knowledge, DeadlineCode code) {
        return new Inference()
                .infer(knowledge, LETTER, FRIDAY).advice().deadlines().stream()
                        .filter(deadline -> deadline.code() == code)
                        .map(deadline -> String.valueOf(deadline.dueAt()))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<SheetCase> casesOfWorkbooks() {
        WorkbookReader reader = new WorkbookReader(clause -> true, Limits.standard());
        return ShippedKnowledge.workbooks().stream()
                .flatMap(workbook ->
                        SheetCases.read(
                                reader.read(workbook.name(), workbook.content()).testSheets(), workbook.name())
                                .cases()
                                .stream())
                .toList();
    }
}
