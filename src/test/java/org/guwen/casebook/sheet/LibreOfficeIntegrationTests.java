package org.guwen.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guwen.LibreOffice;
import org.guwen.casebook.Case;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.Records;
import org.guwen.facts.code.Topic;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.writing.Mark;
import org.guwen.table.writing.MarkedWorkbook;
import org.guwen.table.writing.ResultOverview;
import org.guwen.table.writing.WorkbookWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks keep their meaning when LibreOffice opens and saves them. Skipped where it is not installed. */
class LibreOfficeIntegrationTests {

    @TempDir
    static Path folder;

    private static final Map<String, byte[]> WRITTEN = new LinkedHashMap<>();
    private static final Map<String, byte[]> SAVED = new LinkedHashMap<>();

    /** All files in one go, for the program takes long to start. */
    @BeforeAll
    static void saveAll() throws IOException, InterruptedException {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice (soffice) is installed")
                .isTrue();
        for (Workbook shipped : ShippedKnowledge.workbooks()) {
            List<DecisionTable> tables =
                    TestWorkbooks.read(shipped.name(), shipped.content()).tables();
            WRITTEN.put("shipped-" + shipped.name(), shipped.content());
            WRITTEN.put("template-" + shipped.name(), Template.of(tables, ClauseSource.load()));
        }
        WRITTEN.put("tested-lead.xlsx", tested());
        WRITTEN.put("marked-lead.xlsx", marked());
        SAVED.putAll(LibreOffice.saved(folder, WRITTEN));
    }

    @Test
    void shippedWorkbooksKeepTheirMeaning() {
        for (Workbook shipped : ShippedKnowledge.workbooks()) {
            assertSameMeaning("shipped-" + shipped.name(), shipped.name());
        }
    }

    @Test
    void templatesStayBlankAndCorrect() {
        for (Workbook shipped : ShippedKnowledge.workbooks()) {
            WorkbookReading saved = assertSameMeaning("template-" + shipped.name(), shipped.name());

            assertThat(saved.tables()).allMatch(saved::isBlank);
            assertThat(saved.testSheets()).hasSize(1);
        }
    }

    @Test
    void casesStayTheSame() {
        WorkbookReading saved = assertSameMeaning("tested-lead.xlsx", "lead.xlsx");

        assertThat(cases(saved).cases()).extracting(SheetCase::id).containsExactly("T-1", "T-2");
    }

    @Test
    void markedWorkbooksOpenAgain() {
        WorkbookReading saved = assertSameMeaning("marked-lead.xlsx", "lead.xlsx");

        assertThat(saved.tables()).hasSize(1);
    }

    private static WorkbookReading assertSameMeaning(String file, String name) {
        WorkbookReading before = TestWorkbooks.read(name, Objects.requireNonNull(WRITTEN.get(file)));
        WorkbookReading after = TestWorkbooks.read(name, Objects.requireNonNull(SAVED.get(file)));

        assertThat(after.findings()).as(file).isEmpty();
        assertThat(after.tables().stream().map(LibreOfficeIntegrationTests::meaning))
                .as(file)
                .containsExactlyElementsOf(before.tables().stream()
                        .map(LibreOfficeIntegrationTests::meaning)
                        .toList());
        assertThat(cases(after).findings()).as(file).isEmpty();
        assertThat(cases(after).cases()).as(file).isEqualTo(cases(before).cases());
        return after;
    }

    /** A table without its places in the sheet. */
    private static List<Object> meaning(DecisionTable table) {
        List<Object> meaning = new ArrayList<>(List.of(table.id(), table.owner(), table.description()));
        table.columns().forEach(column -> meaning.add(column.field()));
        table.rows().stream().map(row -> Records.with(row, "sheetRow", 0)).forEach(meaning::add);
        return meaning;
    }

    private static SheetCases cases(WorkbookReading reading) {
        return SheetCases.read(reading.testSheets(), reading.workbook());
    }

    private static byte[] tested() {
        Case example = new CasebookReader().read("lead.yaml", """
                - name: Somebody who found it too dear is called back
                  nameZh: 嫌贵的客户要回访
                  asOf: 2027-03-01
                  given: { topic: LEAD, lead: { lostReason: PRICE, daysSinceLastContact: 5, problemRaised: true } }
                  expect: { actions: [FOLLOW_UP_LEAD, ASK_REAL_REASON], rows: [LF-1], figures: ["91%", "96%"] }
                  expectNot: { actions: [OFFER_DISCOUNT] }
                  clauses: [UL-3A]""").cases().get(0);
        Case later = new Case(
                "Later", null, LocalDate.of(2027, 4, 1), null, example.given(), example.expect(), null, List.of());
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("T-1", example);
        cases.put("T-2", later);
        return new WorkbookWriter(ClauseSource.load())
                .write(TestWorkbooks.leadTables(), List.of(new CaseSheets(Topic.LEAD).of("测试", cases)));
    }

    private static byte[] marked() {
        DecisionTable table = TestWorkbooks.leadTables().get(0);
        List<Mark> marks = table.rows().stream()
                .map(row -> new Mark("未成交跟踪", table.idCell(row), Mark.Kind.WARNING, "没有用例"))
                .toList();
        return MarkedWorkbook.of(
                TestWorkbooks.shipped("lead.xlsx"), marks, new ResultOverview(List.of(), List.of(), Locale.CHINESE));
    }
}
