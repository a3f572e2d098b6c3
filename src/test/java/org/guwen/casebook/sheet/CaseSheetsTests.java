package org.guwen.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.ruleset.ClauseSource;
import org.guwen.table.cell.CellText;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.writing.CaseSheet;
import org.guwen.table.writing.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSheetsTests {

    private static final CasebookReader READER = new CasebookReader();
    private static final int CASES_OF_A_SHEET = 10;
    private static final int SHEETS_OF_A_WORKBOOK = 40;
    private static final CaseColumns ALL = new CaseColumns(null);

    @Test
    void casesWrittenToAWorkbookReadBackTheSame() {
        Map<Topic, Map<String, Case>> cases = shippedByTopic();
        List<CaseSheet> sheets = new ArrayList<>();
        cases.forEach((topic, ofTopic) ->
                batches(ofTopic).forEach(batch -> sheets.add(new CaseSheets(topic).of("测试 " + sheets.size(), batch))));

        List<SheetCase> read = new ArrayList<>();
        for (int from = 0; from < sheets.size(); from += SHEETS_OF_A_WORKBOOK) {
            List<CaseSheet> some = sheets.subList(from, Math.min(sheets.size(), from + SHEETS_OF_A_WORKBOOK));
            WorkbookReading reading =
                    TestWorkbooks.read(new WorkbookWriter(ClauseSource.load()).write(TestWorkbooks.leadTables(), some));
            SheetCases found = SheetCases.read(reading.testSheets(), reading.workbook());
            assertThat(reading.findings()).isEmpty();
            assertThat(found.findings()).isEmpty();
            read.addAll(found.cases());
        }

        Map<String, Case> all = new LinkedHashMap<>();
        cases.values().forEach(all::putAll);
        assertThat(read).hasSameSizeAs(all.keySet()).hasSizeGreaterThan(400);
        assertThat(read)
                .allSatisfy(sheetCase -> assertThat(sheetCase.example())
                        .usingRecursiveComparison()
                        .withStrictTypeChecking()
                        .withComparatorForType(Comparator.naturalOrder(), java.math.BigDecimal.class)
                        .isEqualTo(all.get(sheetCase.id())));
    }

    /** Cases sheet by sheet: all of a topic together have more facts than a sheet may have columns. */
    private static List<Map<String, Case>> batches(Map<String, Case> cases) {
        List<Map<String, Case>> batches = new ArrayList<>();
        cases.forEach((id, example) -> {
            if (batches.isEmpty() || batches.get(batches.size() - 1).size() == CASES_OF_A_SHEET) {
                batches.add(new LinkedHashMap<>());
            }
            batches.get(batches.size() - 1).put(id, example);
        });
        return batches;
    }

    @Test
    void writtenSheetsGiveTheSameBytesEveryTime() {
        Map<String, Case> cases = shippedByTopic().getOrDefault(Topic.COSMETIC, Map.of());

        byte[] first = new WorkbookWriter(ClauseSource.load()).write(TestWorkbooks.leadTables(), List.of(sheet(cases)));
        byte[] second =
                new WorkbookWriter(ClauseSource.load()).write(TestWorkbooks.leadTables(), List.of(sheet(cases)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void tablesStayAsTheyAreWhenTestsAreAdded() {
        byte[] with = new WorkbookWriter(ClauseSource.load())
                .write(
                        TestWorkbooks.leadTables(),
                        List.of(new CaseSheets(Topic.LEAD).empty("测试", TestWorkbooks.DAY, List.of())));

        assertThat(TestWorkbooks.read(with).tables()).isEqualTo(TestWorkbooks.leadTables());
    }

    @Test
    void emptySheetsHoldNoCaseAndNoMistake() {
        CaseSheet empty = new CaseSheets(Topic.LEAD)
                .empty("测试", TestWorkbooks.DAY, List.of("lead.lostReason", "complaint.channel", "expect.actions"));

        WorkbookReading reading = TestWorkbooks.read(
                new WorkbookWriter(ClauseSource.load()).write(TestWorkbooks.leadTables(), List.of(empty)));
        SheetCases read = SheetCases.read(reading.testSheets(), reading.workbook());

        assertThat(reading.findings()).isEmpty();
        assertThat(read.findings()).isEmpty();
        assertThat(read.cases()).isEmpty();
        assertThat(empty.columns()).extracting(CaseSheet.Column::header).containsExactly("编号", "说明", "未成交原因", "应有措施");
    }

    @Test
    void everyColumnIsFoundByItsHeaderInBothLanguagesAndByItsKey() {
        for (Topic topic : Topic.values()) {
            CaseColumns columns = new CaseColumns(topic);
            for (CaseColumn column : all(topic, columns)) {
                assertThat(columns.find(columns.header(column)).value())
                        .as(columns.header(column))
                        .contains(column);
                assertThat(columns.find(CaseColumns.key(column)).value())
                        .as(column.path())
                        .isPresent();
            }
        }
    }

    @Test
    void noHeadingOfAnExpectationMeansAFactToo() {
        Set<String> names = new HashSet<>();
        ExpectedColumns.all().forEach(column -> {
            assertThat(names.add(CellText.fold(column.labelZh())))
                    .as(column.labelZh())
                    .isTrue();
            assertThat(names.add(CellText.fold(column.labelEn())))
                    .as(column.labelEn())
                    .isTrue();
        });

        assertThat(names).noneMatch(name -> !new GivenColumns(null).find(name).isEmpty());
    }

    @Test
    void theGuideForManagersNamesEveryHeading() throws IOException {
        String guide = Files.readString(Path.of("decision-tables/README.md"));

        assertThat(ExpectedColumns.all())
                .allSatisfy(column -> assertThat(guide).contains(column.labelZh(), column.labelEn()));
        assertThat(CaseAttribute.values())
                .allSatisfy(standing -> assertThat(guide).contains(standing.zh()));
    }

    @Test
    void aCaseOnAnotherTopicIsRefused() {
        Map<String, Case> cases = shippedByTopic().getOrDefault(Topic.LEAD, Map.of());

        assertThatThrownBy(() -> new CaseSheets(Topic.SALES).of("测试", cases)).hasMessageContaining("topic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint: { }", "complaint: { issues: [{ }] }", "customer: { consents: { } }"})
    void aCaseWithABlockThatIsThereAndEmptyIsRefused(String block) {
        Case example = READER.read(
                        "empty", "- name: Empty\n  asOf: 2027-03-01\n  given: { topic: COMPLAINT, " + block + " }\n")
                .cases()
                .get(0);

        assertThatThrownBy(() -> new CaseSheets(Topic.COMPLAINT).of("测试", Map.of("T-1", example)))
                .hasMessageContaining("is there and empty");
    }

    private static CaseSheet sheet(Map<String, Case> cases) {
        return new CaseSheets(Topic.COSMETIC).of("测试", cases);
    }

    private static List<CaseColumn> all(Topic topic, CaseColumns columns) {
        List<CaseColumn> all = new ArrayList<>();
        Vocabulary.get().fields().stream()
                .filter(field -> field.topics().contains(topic) && !field.isDerived())
                .map(Field::path)
                .filter(path -> !path.equals("topic"))
                .forEach(path -> columns.find(path).value().ifPresentOrElse(all::add, () -> {
                    throw new AssertionError("no column for " + path);
                }));
        for (String key : List.of(
                "projects[3].product.authenticity", "complaint.issues[1].charge.labourFee", "proposals[1].percent")) {
            columns.find(key).value().ifPresent(all::add);
        }
        ExpectedColumns.all()
                .forEach(column -> columns.find(column.key()).value().ifPresent(all::add));
        columns.find("issues[2].notActions").value().ifPresent(all::add);
        return all;
    }

    /** Another policy belongs to simulations, facts of another topic are a mistake in a sheet, and no cell says "empty". */
    private static boolean canStandInASheet(Case example, CaseColumns columns) {
        return example.given().policy() == null
                && !holdsAnEmptyBlock(example)
                && CaseLeaves.of(READER.write(example), ALL).keySet().stream()
                        .allMatch(column -> column.equals(columns.at(column.path())));
    }

    private static boolean holdsAnEmptyBlock(Case example) {
        return catchThrowable(() -> CaseLeaves.of(READER.write(example), ALL)) instanceof IllegalArgumentException;
    }

    /** The cases beside the rules, by topic and then by an id of their own. */
    private static Map<Topic, Map<String, Case>> shippedByTopic() {
        Map<Topic, Map<String, Case>> cases = new EnumMap<>(Topic.class);
        Map<Topic, CaseColumns> columns = new EnumMap<>(Topic.class);
        int number = 0;
        for (Casebook casebook : new ShippedCases().all()) {
            for (Case example : casebook.cases()) {
                Topic topic = Objects.requireNonNull(example.given().topic());
                if (canStandInASheet(example, columns.computeIfAbsent(topic, CaseColumns::new))) {
                    cases.computeIfAbsent(topic, key -> new LinkedHashMap<>()).put("T-" + ++number, example);
                }
            }
        }
        return cases;
    }
}
