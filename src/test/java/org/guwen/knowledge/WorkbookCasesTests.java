package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.casebook.Case;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.Coverage;
import org.guwen.casebook.report.DraftTests;
import org.guwen.casebook.report.TestReport;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.inference.Inference;
import org.guwen.ruleset.ClauseSource;
import org.guwen.table.Finding;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.writing.CaseSheet;
import org.guwen.table.writing.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sheets of cases in {@code decision-tables}. They are written from {@link WorkbookCases}; after a change there run
 * {@code mvn test -Dtest=WorkbookCasesTests -Dguwen.regenerate=true}, which leaves the tables as they are.
 */
class WorkbookCasesTests {

    /** Whatever an authority passes on is at least HIGH (CS-04); these rows wait for a store that rates it lower. */
    private static final Set<String> OUT_OF_REACH = Set.of("response_deadlines/RD-17", "response_deadlines/RD-18");

    private static final Map<String, List<CaseResult>> RESULTS = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> WRITTEN = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyWorkbookHoldsItsCasesAsTheyAreWritten(String workbook) throws IOException {
        Path file = Path.of("decision-tables", workbook);
        byte[] written = WRITTEN.computeIfAbsent(workbook, WorkbookCasesTests::written);

        if (Boolean.getBoolean("guwen.regenerate")) {
            Files.write(file, written);
        }

        assertThat(bytes(file))
                .as("write the sheets of cases anew with -Dguwen.regenerate=true")
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void whatIsWrittenReadsBackAsTheSameCases(String workbook) {
        WorkbookReading reading = read(workbook, WRITTEN.computeIfAbsent(workbook, WorkbookCasesTests::written));

        SheetCases cases = SheetCases.read(reading.testSheets(), workbook);

        assertThat(cases.findings()).isEmpty();
        assertThat(cases.cases())
                .extracting(SheetCase::example)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(cases(workbook));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyCasePasses(String workbook) {
        assertThat(RESULTS.computeIfAbsent(workbook, WorkbookCasesTests::results))
                .filteredOn(result -> !result.isPassed())
                .extracting(result -> result.example().nameZh() + ": " + result.failures())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyRowIsShownByACaseOfItsOwnWorkbook(String workbook) {
        Set<String> shown = Coverage.of(Knowledge.BASE, RESULTS.computeIfAbsent(workbook, WorkbookCasesTests::results))
                .rowsNeverDecided();

        assertThat(shown).filteredOn(row -> isOf(workbook, row)).allMatch(OUT_OF_REACH::contains);
    }

    @Test
    void aDraftThatChangesNothingFailsNoCaseAndLeavesNoRowWithoutOne() {
        List<SheetCase> inWorkbooks = workbooks().stream()
                .flatMap(workbook ->
                        SheetCases.read(read(workbook, shipped(workbook)).testSheets(), workbook).cases().stream())
                .toList();

        TestReport report = new DraftTests(new Inference()).run(Knowledge.BASE, inWorkbooks, Knowledge.BESIDE_RULES);

        assertThat(report.failed()).isZero();
        assertThat(report.findings()).extracting(Finding::cell).containsExactlyInAnyOrderElementsOf(cellsOutOfReach());
    }

    @Test
    void everyRowIsShownByACaseThatExpectsIt() {
        Set<String> expected = WorkbookCases.all().stream()
                .flatMap(sheet -> sheet.cases().cases().stream())
                .flatMap(example -> Stream.ofNullable(example.expect()))
                .flatMap(expectation -> expectation.rows().stream())
                .collect(Collectors.toSet());

        assertThat(Knowledge.BASE.ruleset().tables())
                .flatExtracting(table -> table.rows().stream()
                        .filter(row -> !OUT_OF_REACH.contains(table.id() + "/" + row.id()))
                        .map(row -> row.id())
                        .toList())
                .isSubsetOf(expected);
    }

    @Test
    void everyCaseOfASheetIsOnOneTopicAndHasANameOfItsOwn() {
        assertThat(WorkbookCases.all()).allSatisfy(sheet -> {
            List<Case> cases = sheet.cases().cases();
            assertThat(cases)
                    .extracting(example -> example.given().topic())
                    .containsOnly(cases.get(0).given().topic());
            assertThat(cases).extracting(Case::nameZh).doesNotHaveDuplicates().doesNotContainNull();
        });
    }

    static Set<String> workbooks() {
        return TableDefinitions.get().all().stream()
                .map(TableDefinition::workbook)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Case> cases(String workbook) {
        return WorkbookCases.of(workbook).stream()
                .flatMap(sheet -> sheet.cases().cases().stream())
                .toList();
    }

    private static List<String> cellsOutOfReach() {
        return Knowledge.BASE.ruleset().tables().stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> OUT_OF_REACH.contains(table.id() + "/" + row.id()))
                        .map(table::idCell))
                .toList();
    }

    private static byte[] shipped(String workbook) {
        return bytes(Path.of("decision-tables", workbook));
    }

    private static byte[] written(String workbook) {
        return new WorkbookWriter(ClauseSource.load())
                .write(read(workbook, shipped(workbook)).tables(), sheets(workbook));
    }

    private static List<CaseSheet> sheets(String workbook) {
        AtomicInteger number = new AtomicInteger();
        return WorkbookCases.of(workbook).stream()
                .map(sheet -> sheet.laidOut(number))
                .toList();
    }

    private static WorkbookReading read(String workbook, byte[] content) {
        return new WorkbookReader(clause -> true, Limits.standard()).read(workbook, content);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CaseResult> results(String workbook) {
        return WorkbookCases.of(workbook).stream()
                .flatMap(sheet -> Knowledge.RUNNER.run(sheet.cases()).stream())
                .toList();
    }

    private static boolean isOf(String workbook, String row) {
        String table = row.substring(0, row.indexOf('/'));
        return TableDefinitions.get().all().stream()
                .anyMatch(known -> known.id().equals(table) && known.workbook().equals(workbook));
    }
}
