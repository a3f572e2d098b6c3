package org.guwen.table.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.TimeLimit.Unit;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.FeedbackChannel;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellGrammarTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH, Locale.ROOT);

    private final ConditionCells conditions = new ConditionCells(Labels.get());
    private final OutcomeCells outcomes = new OutcomeCells(Labels.get());

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "–", "-", "—", "－", "任意", "any", "\u00a0"})
    void blankAndDashAcceptEverything(String text) {
        assertThat(condition("complaint.channel", text)).isEqualTo(new Region.Any());
    }

    @ParameterizedTest
    @CsvSource({"空, false", "EMPTY, false", "empty, false", "有, true", "PRESENT, true"})
    void missingAndGivenHaveWords(String text, boolean given) {
        Region expected = given ? new Region.Given() : new Region.Missing();

        assertThat(condition("vehicle.mileageKm", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ON_SITE, LETTER",
                "on_site，letter",
                "ON_SITE、LETTER",
                "ON_SITE；LETTER",
                "ＯＮ＿ＳＩＴＥ ， ＬＥＴＴＥＲ",
                "on site\nletter"
            })
    void listsOfConstantsMayBePartedInManyWays(String text) {
        assertThat(condition("complaint.channel", text))
                .isEqualTo(new Region.OneOf(ordered(FeedbackChannel.ON_SITE, FeedbackChannel.LETTER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"非 ON_SITE", "非ON_SITE", "not ON_SITE", "NOT on_site", "不是 ON_SITE"})
    void constantsMayBeExcluded(String text) {
        assertThat(condition("complaint.channel", text)).isEqualTo(new Region.NoneOf(ordered(FeedbackChannel.ON_SITE)));
    }

    @Test
    void aKeyThatBeginsWithNotIsNotAnExclusion() {
        assertThat(print("complaint.inspectionConsent", "NOT_ASKED, GRANTED", Locale.ROOT))
                .isEqualTo("NOT_ASKED, GRANTED");
        assertThat(print("complaint.inspectionConsent", "not NOT_ASKED", Locale.ROOT))
                .isEqualTo("not NOT_ASKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"含 BRAKING", "包含BRAKING", "contains braking", "BRAKING"})
    void setsAreAskedForMembers(String text) {
        assertThat(condition("project.affects", text))
                .isEqualTo(new Region.ContainsAny(ordered(CriticalSystem.BRAKING)));
    }

    @ParameterizedTest
    @CsvSource({"是, true", "true, true", "TRUE, true", "ＴＲＵＥ, true", "否, false", "false, false"})
    void booleansHaveWords(String text, boolean truth) {
        assertThat(condition("complaint.safetyRelated", text)).isEqualTo(new Region.OneOf(Set.of(truth)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5           | 5",
                "5天         | 5",
                "= 5         | 5",
                "[0..300)    | [0..300)",
                "【0，300）   | [0..300)",
                "(0..2]      | (0..2]",
                "0-300       | [0..300]",
                "0～300      | [0..300]",
                "0 至 300     | [0..300]",
                "0–300       | [0..300]",
                ">= 300      | >= 300",
                "≥300        | >= 300",
                "＞＝ 300     | >= 300",
                "＜ 5         | < 5",
                "[5..)       | >= 5",
                "(..5]       | <= 5",
                "1,000       | 1000"
            })
    void numbersAndIntervalsHaveOneForm(String text, String canonical) {
        assertThat(print("complaint.daysOpen", text, Locale.CHINESE)).isEqualTo(canonical);
    }

    @Test
    void intervalsKeepTheirEnds() {
        Region region = condition("complaint.daysOpen", "[3..7)");

        assertThat(region.contains(new BigDecimal("3"))).isTrue();
        assertThat(region.contains(new BigDecimal("6"))).isTrue();
        assertThat(region.contains(new BigDecimal("7"))).isFalse();
        assertThat(region.contains(null)).isFalse();
    }

    @Test
    void percentAndMoneyTakeTheirUnits() {
        assertThat(print("charge.requested.percent", "<=20%", Locale.CHINESE)).isEqualTo("<= 20%");
        assertThat(print("charge.requested.percent", "＜＝２０％", Locale.CHINESE)).isEqualTo("<= 20%");
        assertThat(print("charge.labourFee", "≤ ￥300.50元", Locale.CHINESE)).isEqualTo("<= 300.5");
        assertThat(problem("charge.labourFee", "<=20%")).isEqualTo(FindingCode.WRONG_TYPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01                | 2026-01-01",
                "2026/1/1                  | 2026-01-01",
                "2026年1月1日              | 2026-01-01",
                ">= 2026-01-01             | >= 2026-01-01",
                "2026-01-01 - 2026-02-01   | [2026-01-01..2026-02-01]",
                "[2026-01-01..2026-02-01)  | [2026-01-01..2026-02-01)"
            })
    void datesAreRangesToo(String text, String canonical) {
        assertThat(print("vehicle.deliveryDate", text, Locale.CHINESE)).isEqualTo(canonical);
        assertThat(condition("vehicle.deliveryDate", "2026-01-01").contains(LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    @Test
    void textsAreTakenLiterally() {
        assertThat(condition("vehicle.brand", "大众, 斯柯达")).isEqualTo(new Region.OneOf(ordered("大众", "斯柯达")));
        assertThat(condition("vehicle.brand", "“甲、乙”")).isEqualTo(new Region.OneOf(ordered("甲、乙")));
        assertThat(print("vehicle.brand", "“甲、乙”, 丙", Locale.CHINESE)).isEqualTo("“甲、乙”、丙");
        assertThat(condition("vehicle.brand", "非 大众")).isEqualTo(new Region.NoneOf(ordered("大众")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint.channel        | TELEPATHY     | UNKNOWN_VALUE",
                "complaint.channel        | 5             | UNKNOWN_VALUE",
                "complaint.safetyRelated  | 也许          | WRONG_TYPE",
                "complaint.daysOpen       | 好几天        | WRONG_TYPE",
                "complaint.daysOpen       | 20%           | WRONG_TYPE",
                "complaint.daysOpen       | 4000          | OUT_OF_DOMAIN",
                "complaint.daysOpen       | -3            | OUT_OF_DOMAIN",
                "complaint.daysOpen       | 2.5           | OUT_OF_DOMAIN",
                "charge.labourFee         | 0.001         | OUT_OF_DOMAIN",
                "complaint.daysOpen       | [300..0)      | BAD_RANGE",
                "complaint.daysOpen       | 7-3           | BAD_RANGE",
                "complaint.daysOpen       | (5..5]        | BAD_RANGE",
                "complaint.daysOpen       | (5..6)        | BAD_RANGE",
                "vehicle.deliveryDate     | 2026-02-30    | WRONG_TYPE",
                "vehicle.deliveryDate     | [2026-02-01..2026-01-01] | BAD_RANGE",
                "project.affects          | 含 WINGS      | UNKNOWN_VALUE"
            })
    void faultyCellsAreNamedByKind(String path, String text, FindingCode code) {
        assertThat(problem(path, text)).isEqualTo(code);
    }

    @Test
    void aMistypedConstantIsGuessed() {
        ParsedCell<Region> reading = conditions.read(field("complaint.channel"), "ON_SIDE");

        assertThat(String.valueOf(reading.problem().orElseThrow().hint())).contains("ON_SITE");
    }

    @ParameterizedTest
    @MethodSource("fieldsWithConstants")
    void everyConstantReadsBackInEveryLanguage(Field field) {
        for (Locale language : LANGUAGES) {
            Region all = field.kind() == Field.Kind.SET
                    ? new Region.ContainsAny(ordered(field.constants().toArray()))
                    : new Region.OneOf(ordered(field.constants().toArray()));
            String printed = conditions.print(field, all, language);

            assertThat(conditions.read(field, printed)).as(printed).isEqualTo(ParsedCell.of(all));
        }
    }

    static List<Field> fieldsWithConstants() {
        return Vocabulary.get().fields().stream()
                .filter(field -> field.options() != null)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "立即           | 0  | MINUTE",
                "at once        | 0  | MINUTE",
                "当日           | 0  | DAY",
                "same day       | 0  | DAY",
                "10分钟         | 10 | MINUTE",
                "１０ min       | 10 | MINUTE",
                "2小时          | 2  | HOUR",
                "2 h            | 2  | HOUR",
                "3天            | 3  | DAY",
                "3 d            | 3  | DAY",
                "7工作日        | 7  | WORKING_DAY",
                "7 个工作日     | 7  | WORKING_DAY",
                "7 working days | 7  | WORKING_DAY",
                "PT10M          | 10 | MINUTE",
                "P3D            | 3  | DAY"
            })
    void timeLimitsReadAndPrintBack(String text, int amount, Unit unit) {
        OutcomeColumn column = TableDefinitions.get()
                .get("response_deadlines")
                .outcome("close")
                .orElseThrow();
        TimeLimit limit = new TimeLimit(amount, unit);

        assertThat(outcomes.read(column, text)).isEqualTo(ParsedCell.of(limit));
        for (Locale language : LANGUAGES) {
            assertThat(outcomes.read(column, outcomes.print(column, limit, language)))
                    .isEqualTo(ParsedCell.of(limit));
        }
    }

    @Test
    void outcomesAreReadByKind() {
        assertThat(outcome(TableDefinitions.get().get("concession_authority"), "maxPercent", "20%"))
                .isEqualTo(new BigDecimal("20"));
        assertThat(outcome(TableDefinitions.get().get("concession_authority"), "maxAmount", "1,000元"))
                .isEqualTo(new BigDecimal("1000.00"));
        assertThat(outcome(TableDefinitions.get().get("goodwill_proposal"), "stackable", "否"))
                .isEqualTo(false);
        assertThat(outcome(TableDefinitions.get().get("cosmetic_requirements"), "group", "appearance care"))
                .isEqualTo(ProjectGroup.APPEARANCE_CARE);
        assertThat(outcome(TableDefinitions.get().get("lead_follow_up"), "figures", "91%；96%"))
                .isEqualTo(List.of("91%", "96%"));
        assertThat(outcome(
                        TableDefinitions.get().get("responsibility_remedy"), "mustActions", "APOLOGISE、ARRANGE_REWORK"))
                .isEqualTo(List.of(ActionCode.APOLOGISE, ActionCode.ARRANGE_REWORK));
        assertThat(outcome(TableDefinitions.get().get("standard_hours"), "stdHours", "2.50"))
                .isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void placeholdersNameFields() {
        OutcomeColumn text =
                TableDefinitions.get().get("complaint_script").outcome("textZh").orElseThrow();

        assertThat(outcomes.read(text, "{customer.name}您好").problem()).isEmpty();
        assertThat(outcomes.read(text, "{customer.nme}您好")
                        .problem()
                        .orElseThrow()
                        .code())
                .isEqualTo(FindingCode.UNKNOWN_FIELD);
    }

    private Region condition(String path, String text) {
        return conditions.read(field(path), text).value().orElseThrow();
    }

    private FindingCode problem(String path, String text) {
        return conditions.read(field(path), text).problem().orElseThrow().code();
    }

    private String print(String path, String text, Locale locale) {
        return conditions.print(field(path), condition(path, text), locale);
    }

    private Object outcome(TableDefinition table, String key, String text) {
        return outcomes.read(table.outcome(key).orElseThrow(), text).value().orElseThrow();
    }

    private static Field field(String path) {
        return Vocabulary.get().field(path);
    }

    private static Set<Object> ordered(Object... values) {
        return new LinkedHashSet<>(List.of(values));
    }
}
