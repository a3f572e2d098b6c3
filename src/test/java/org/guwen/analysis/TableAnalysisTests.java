package org.guwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Basis;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.analysis.check.FindingCollector;
import org.guwen.analysis.space.Budget;
import org.guwen.facts.Records;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.cell.ConditionCells;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableAnalysisTests {

    private static final ConditionCells CELLS = new ConditionCells(Labels.get());
    private static final String DAYS = "complaint.daysOpen";
    private static final String FEE = "charge.labourFee";

    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint.daysOpen | [5..10) | >= 10 | < 5",
                "complaint.daysOpen | < 5 | > 4 | –",
                "charge.labourFee | [0..300) | >= 300 | –",
                "charge.labourFee | < 300 | [300..300.01) | > 300",
                "complaint.emotion | 平静、不满 | 激动 | –",
                "complaint.safetyRelated | 是 | 否 | –",
                "vehicle.brand | A | 非 A、B | B",
                "vehicle.deliveryDate | < 2026-01-01 | >= 2026-01-01 | –",
                "vehicle.deliveryDate | <= 2025-12-31 | >= 2026-01-01 | –",
                "complaint.receivedAt | < 2026-01-01T09:00+08:00 | >= 2026-01-01T09:00+08:00 | –",
                "project.affects | 有 | 空 | –",
                "project.lightTransmittance | < 70% | >= 70% | –"
            })
    void rowsThatMeetAtTheirEndsNeitherOverlapNorLeaveAGap(String field, String first, String second, String third) {
        row(first);
        row(second);
        if (!third.equals("–")) {
            row(third);
        }

        assertThat(codes(HitPolicy.UNIQUE, field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint.daysOpen | [5..10] | >= 10",
                "charge.labourFee | <= 300 | >= 300",
                "complaint.emotion | 平静、不满 | 不满",
                "complaint.emotion | 平静 | 非 激动",
                "vehicle.brand | 非 A | B",
                "vehicle.brand | 非 A | 非 B",
                "vehicle.deliveryDate | <= 2026-01-01 | >= 2026-01-01",
                "project.affects | 含 安全性能 | 含 动力性能",
                "complaint.safetyRelated | 空 | –"
            })
    void rowsThatShareACaseOverlap(String field, String first, String second) {
        row(first);
        row(second);

        List<Finding> found = findings(HitPolicy.UNIQUE, field);

        assertThat(found).filteredOn(Finding::isError).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.OVERLAP);
            assertThat(finding.cell()).isEqualTo("A11");
            assertThat(finding.messageEn()).contains("X-0").contains("X-1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint.daysOpen | < 5 | > 5 | 5",
                "complaint.daysOpen | < 5 | > 7 | [5..7]",
                "charge.labourFee | <= 300 | > 500 | [300.01..500.01)",
                "charge.labourFee | < 300 | > 300 | 300",
                "project.lightTransmittance | < 70% | (70%..100%] | 70%",
                "complaint.emotion | 平静 | 激动 | 不满",
                "vehicle.brand | A | B | 非 A、B",
                "vehicle.deliveryDate | < 2026-01-01 | > 2026-01-01 | 2026-01-01"
            })
    void whatLiesBetweenTwoRowsIsAGapAndItsRowIsTold(String field, String first, String second, String closing) {
        row(first);
        row(second);

        assertThat(findings(HitPolicy.FIRST, field)).singleElement().satisfies(gap -> {
            assertThat(gap.code()).isEqualTo(FindingCode.GAP);
            assertThat(gap.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(gap.hint()).endsWith(": " + closing);
            assertThat(gap.cell()).isEqualTo("A12");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECT", "RULE_ORDER"})
    void noRowIsAnAnswerWhereAllRowsContribute(HitPolicy policy) {
        row("< 5");

        assertThat(codes(policy, DAYS)).isEmpty();
    }

    @Test
    void aDamagedTableHasNoGapsButItsOverlapsRemain() {
        row("[5..10]");
        row(">= 10");

        assertThat(TableAnalysis.standard().analyseDamaged(table(HitPolicy.UNIQUE, DAYS)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.OVERLAP);
    }

    @Test
    void aMissingValueIsACaseOnlyWhereARowAsksForIt() {
        row("是");
        row("否");
        assertThat(codes(HitPolicy.UNIQUE, "complaint.safetyRelated")).isEmpty();

        rows.clear();
        row("空");
        row("是");
        assertThat(findings(HitPolicy.UNIQUE, "complaint.safetyRelated"))
                .singleElement()
                .extracting(Finding::hint)
                .asString()
                .endsWith(": 否");
    }

    @Test
    void aRowBehindAWiderOneIsUnreachable() {
        row("> 5");
        row("> 10");
        row("–");

        assertThat(findings(HitPolicy.FIRST, DAYS)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNREACHABLE_ROW);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.cell()).isEqualTo("A11");
        });
    }

    @Test
    void severalRowsTogetherMakeARowUnreachable() {
        row("[0..10)");
        row("[10..20)");
        row("[5..15]");
        row("–");

        assertThat(findings(HitPolicy.FIRST, DAYS))
                .singleElement()
                .extracting(Finding::messageEn)
                .asString()
                .contains("X-2 never decides")
                .contains("X-0, X-1");
    }

    @Test
    void aRowThatKeepsOneCaseIsReachable() {
        row("[0..10)");
        row("(10..20)");
        row("[5..15]");
        row("–");

        assertThat(codes(HitPolicy.FIRST, DAYS)).isEmpty();
    }

    @Test
    void aRowThatIsNeverTheBestIsUnreachable() {
        rows.add(row(List.of("> 5"), Map.of("severity", Severity.LOW), null, null));
        rows.add(row(List.of("–"), Map.of("severity", Severity.HIGH), null, null));
        assertThat(findings(HitPolicy.PRIORITY, DAYS))
                .singleElement()
                .extracting(Finding::code, Finding::severity)
                .containsExactly(FindingCode.UNREACHABLE_ROW, Finding.Severity.WARNING);

        rows.set(0, row(List.of("–"), Map.of("severity", Severity.LOW), null, null));
        rows.set(1, row(List.of("> 5"), Map.of("severity", Severity.HIGH), null, null));
        assertThat(codes(HitPolicy.PRIORITY, DAYS)).isEmpty();
    }

    @Test
    void aCellBeyondTheDomainMakesARowUnreachableUnderEveryPolicy() {
        row("–", "> 100%");

        assertThat(findings(HitPolicy.COLLECT, DAYS, "project.lightTransmittance"))
                .singleElement()
                .extracting(Finding::code, Finding::cell)
                .containsExactly(FindingCode.UNREACHABLE_ROW, "C10");
    }

    @Test
    void aNarrowerRowWithTheSameOutcomeIsNeedless() {
        rows.add(row(List.of("> 5"), Map.of("severity", Severity.LOW), null, null));
        rows.add(row(List.of("> 3"), Map.of("severity", Severity.LOW), null, null));
        assertThat(codes(HitPolicy.COLLECT, DAYS)).containsExactly(FindingCode.SUBSUMED_ROW);

        rows.set(1, row(List.of("> 3"), Map.of("severity", Severity.HIGH), null, null));
        assertThat(codes(HitPolicy.COLLECT, DAYS)).isEmpty();
    }

    @Test
    void equalRowsAreDuplicatesHoweverTheirCellsAreWritten() {
        row("< 5");
        row("[0..4]");
        row(">= 5");

        assertThat(findings(HitPolicy.UNIQUE, DAYS)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_ROW);
            assertThat(finding.isError()).isTrue();
        });
    }

    @Test
    void rowsThatBillAndGiveFreeTheSameContradict() {
        rows.add(row(List.of("> 5"), Map.of("free", List.of(ChargeItem.LABOUR)), null, null));
        rows.add(row(List.of("< 9"), Map.of("billed", List.of(ChargeItem.LABOUR)), null, null));
        assertThat(codes(HitPolicy.COLLECT, DAYS)).containsExactly(FindingCode.CONFLICT);

        rows.set(1, row(List.of("<= 5"), Map.of("billed", List.of(ChargeItem.LABOUR)), null, null));
        assertThat(codes(HitPolicy.COLLECT, DAYS)).isEmpty();
    }

    @Test
    void aRowThatDemandsWhatItForbidsContradictsItself() {
        rows.add(row(
                List.of("–"),
                Map.of(
                        "mustActions",
                        List.of(ActionCode.OFFER_DISCOUNT),
                        "forbidden",
                        List.of(ForbiddenCode.DISCOUNT_INSTEAD_OF_FULL_COVER)),
                null,
                null));

        assertThat(codes(HitPolicy.UNIQUE, DAYS)).containsExactly(FindingCode.CONFLICT);
    }

    @Test
    void datesPartRowsAsConditionsDo() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        rows.add(row(List.of("–"), Map.of("severity", Severity.LOW), null, april.minusDays(1)));
        rows.add(row(List.of("–"), Map.of("severity", Severity.HIGH), april, null));
        assertThat(codes(HitPolicy.UNIQUE, DAYS)).isEmpty();

        rows.set(1, row(List.of("–"), Map.of("severity", Severity.HIGH), april.plusMonths(1), null));
        assertThat(findings(HitPolicy.UNIQUE, DAYS))
                .singleElement()
                .extracting(Finding::hint)
                .isEqualTo("失效日: 2026-04-30");

        rows.set(1, row(List.of("–"), Map.of("severity", Severity.HIGH), april.minusDays(1), null));
        assertThat(codes(HitPolicy.UNIQUE, DAYS)).containsExactly(FindingCode.OVERLAP);
    }

    @Test
    void whatIsPastIsNoGapUnlessADayIsNamed() {
        LocalDate begin = LocalDate.of(2027, 1, 1);
        rows.add(row(List.of("–"), Map.of(), begin, null));
        DecisionTable table = table(HitPolicy.UNIQUE, DAYS);

        assertThat(TableAnalysis.standard().analyse(table)).isEmpty();
        assertThat(TableAnalysis.standard().analyse(table, begin)).isEmpty();
        assertThat(TableAnalysis.standard().analyse(table, begin.minusDays(1)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.GAP);
    }

    @Test
    void rowsThatAreSwitchedOffDoNotCount() {
        row("–");
        Row off = rows.get(0);
        rows.add(new Row("X-1", 11, off.regions(), Map.of(), off.clauses(), Basis.POLICY, null, null, false, null));

        assertThat(codes(HitPolicy.UNIQUE, DAYS)).isEmpty();
    }

    @Test
    void aTableLeftBlankHasNoFindings() {
        assertThat(codes(HitPolicy.UNIQUE, DAYS)).isEmpty();
    }

    @Test
    void aBudgetThatEndsIsTold() {
        DecisionTable table = new LargeTables(1).drawn(HitPolicy.FIRST, 100, true);

        assertThat(TableAnalysis.within(new Budget(1_000_000, 100)).analyse(table))
                .extracting(Finding::code)
                .contains(FindingCode.INCOMPLETE_ANALYSIS);
        assertThat(TableAnalysis.within(new Budget(10, 1_000_000)).analyse(table))
                .extracting(Finding::code)
                .contains(FindingCode.INCOMPLETE_ANALYSIS);
    }

    @Test
    void manyFindingsOfAKindAreCounted() {
        for (int number = 0; number < 20; number++) {
            rows.add(row(List.of(">= " + number), Map.of("severity", Severity.LOW), null, null));
        }

        assertThat(findings(HitPolicy.UNIQUE, DAYS))
                .hasSize(FindingCollector.TOLD + 1)
                .last()
                .extracting(Finding::messageEn)
                .asString()
                .startsWith("140 more of this kind");
    }

    @Test
    void gapsOfSeveralColumnsAreAsWideAsOneRowCanBe() {
        row("< 5", "< 300");
        row(">= 5", ">= 300");

        assertThat(findings(HitPolicy.UNIQUE, DAYS, FEE))
                .extracting(Finding::hint)
                .containsExactlyInAnyOrder("未结天数: <= 4 · 工时费: >= 300", "未结天数: >= 5 · 工时费: < 300");
    }

    private void row(String... cells) {
        rows.add(row(Arrays.asList(cells), Map.of(), null, null));
    }

    private Row row(
            List<String> cells, Map<String, Object> outcomes, @Nullable LocalDate from, @Nullable LocalDate to) {
        int number = rows.size();
        List<Region> placeholders = cells.stream()
                .map(text -> (Region) new Region.OneOf(java.util.Set.of(text)))
                .toList();
        return new Row(
                "X-" + number,
                10 + number,
                placeholders,
                outcomes,
                List.of("CH-N3"),
                Basis.POLICY,
                from,
                to,
                true,
                null);
    }

    private List<FindingCode> codes(HitPolicy policy, String... fields) {
        return findings(policy, fields).stream().map(Finding::code).toList();
    }

    private List<Finding> findings(HitPolicy policy, String... fields) {
        return TableAnalysis.standard().analyse(table(policy, fields));
    }

    /** Reads the texts of the cells, now that the fields of the columns are known. */
    private DecisionTable table(HitPolicy policy, String... paths) {
        List<Field> fields = Arrays.stream(paths).map(Vocabulary.get()::field).toList();
        return Tables.of(
                policy, fields, rows.stream().map(row -> read(row, fields)).toList());
    }

    private static Row read(Row row, List<Field> fields) {
        List<Region> regions = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            String text = ((Region.OneOf) row.regions().get(column))
                    .values()
                    .iterator()
                    .next()
                    .toString();
            regions.add(CELLS.read(fields.get(column), text).value().orElseThrow());
        }
        return Records.with(row.withRegions(regions), "note", null);
    }
}
