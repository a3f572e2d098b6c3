package org.guwen.table.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates in cells: what stands apart stays apart, and what says nothing counts as nothing. */
class MeasuredCellsTests {

    private static final Field MILEAGE = Vocabulary.get().field("vehicle.mileageKm");
    private static final Field FEE = Vocabulary.get().field("charge.labourFee");
    private static final Field BOUGHT = Vocabulary.get().field("vehicle.invoiceDate");
    private static final OutcomeColumn AMOUNT =
            new OutcomeColumn("amount", OutcomeColumn.Kind.MONEY, null, true, "金额", "Amount");
    private static final OutcomeColumn SHARE =
            new OutcomeColumn("share", OutcomeColumn.Kind.PERCENT, null, true, "比例", "Share");
    private static final OutcomeColumn WITHIN =
            new OutcomeColumn("within", OutcomeColumn.Kind.DURATION, null, true, "时间", "Within");
    private static final OutcomeColumn ACTS =
            new OutcomeColumn("acts", OutcomeColumn.Kind.ENUM_LIST, ActionCode.class, true, "措施", "Acts");

    private final ConditionCells conditions = new ConditionCells(Labels.get());
    private final OutcomeCells outcomes = new OutcomeCells(Labels.get());
    private final FactCells facts = new FactCells(Labels.get());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100、200",
                "100，200",
                "100；200",
                "100;200",
                "100 200",
                "10 20",
                "100\n200",
                "10²",
                "1½",
                "1，200",
                "007"
            })
    void anAmountIsOneNumber(String text) {
        assertThat(outcomes.read(AMOUNT, text).value()).as(text).isEmpty();
        assertThat(facts.read(FEE, text).value()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | 1000",
                "1 000 | 1000",
                "12 500.50 | 12500.5",
                "１，２００元 | 1200",
                "￥1，000 | 1000",
                "100,200 | 100200",
                "¥ 99 | 99"
            })
    void thousandsMayBeGrouped(String text, BigDecimal expected) {
        assertThat(facts.read(FEE, text).value())
                .hasValueSatisfying(value -> assertThat((BigDecimal) value).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100、200", "100，200", "100；200", "100\n200", " 100 、 200 ", "100、200、"})
    void severalNumbersInAConditionAreEachOfThem(String text) {
        Region read = condition(MILEAGE, text);

        assertThat(read).isEqualTo(new Region.OneOf(ordered(new BigDecimal("100"), new BigDecimal("200"))));
        assertThat(read.contains(new BigDecimal("100.0"))).isTrue();
        assertThat(read.contains(new BigDecimal("150"))).isFalse();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH, Locale.ROOT)) {
            assertThat(condition(MILEAGE, conditions.print(MILEAGE, read, language)))
                    .isEqualTo(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">= 5 10", "100 200", "10²", "5 - 10 15", "[5 6..10]", ">= 5、10 20"})
    void whatCannotBeReadAsOneValueOrSeveralIsAFault(String text) {
        assertThat(conditions.read(MILEAGE, text).value()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100以上 | >= 100",
                "100及以上 | >= 100",
                "300+ | >= 300",
                "不低于100 | >= 100",
                "至少 100 | >= 100",
                "超过100 | > 100",
                "大于等于100 | >= 100",
                "小于300 | < 300",
                "不满300 | < 300",
                "300以下 | <= 300",
                "不超过300 | <= 300",
                "300以内 | <= 300",
                ">=100,<200 | [100..200)",
                ">= 100，<= 200 | [100..200]",
                "< 200; > 100 | (100..200)",
                "[1,500] | [1..500]"
            })
    void comparisonsMayBeSaidInWords(String text, String meant) {
        assertThat(condition(MILEAGE, text)).isEqualTo(condition(MILEAGE, meant));
    }

    @Test
    void severalDatesInAConditionAreEachOfThem() {
        assertThat(condition(BOUGHT, "2026-01-01、2026/2/1"))
                .isEqualTo(new Region.OneOf(ordered(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))));
    }

    @Test
    void aDateWithALooseDigitIsNoDate() {
        assertThat(Days.read("2026-1-1 1").value()).isEmpty();
        assertThat(Days.read("2026 年 1 月 1 日").value()).hasValue(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"，", "、", ";", " ; ", "，、", "\n，"})
    void aLoneSeparatorIsNoContent(String text) {
        assertThat(outcomes.read(ACTS, text).value()).isEmpty();
        assertThat(conditions
                        .read(Vocabulary.get().field("complaint.channel"), text)
                        .value())
                .isEmpty();
        assertThat(conditions
                        .read(Vocabulary.get().field("complaint.channel"), "非 " + text)
                        .value())
                .isEmpty();
        assertThat(conditions
                        .read(Vocabulary.get().field("followUp.occasions"), "含 " + text)
                        .value())
                .isEmpty();
        assertThat(conditions
                        .read(Vocabulary.get().field("vehicle.model"), text)
                        .value())
                .isEmpty();
        assertThat(facts.read(Vocabulary.get().field("followUp.occasions"), text)
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0.2, true", "20, true", ">= 20, true", "20%, false", "[0%..20%], false", "空, false"})
    void aPercentWithoutItsSignIsDoubted(String text, boolean isDoubted) {
        Field share = Vocabulary.get().field("charge.requested.percent");

        assertThat(FactCells.doubt(share, text).isPresent()).isEqualTo(isDoubted);
    }

    private Region condition(Field field, String text) {
        Optional<Region> read = conditions.read(field, text).value();
        assertThat(read).as(text).isPresent();
        return read.orElseThrow();
    }

    private static Set<Object> ordered(Object... values) {
        return new LinkedHashSet<>(List.of(values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一千|1000",
                "1万|10000",
                "1.5万元|15000",
                "两百五|250",
                "三千零五|3005",
                "3千块|3000",
                "十二|12",
                "一万二千|12000",
                "二十|20"
            })
    void amountsMayBeWrittenAsPeopleSayThem(String text, BigDecimal amount) {
        assertThat((BigDecimal) outcomes.read(AMOUNT, text).value().orElseThrow())
                .isEqualByComparingTo(amount);
        assertThat(conditions.read(FEE, text + "以上").value()).contains(new Region.Range(amount, true, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"几百", "一二", "百千", "万", "两三百", "1万万", "一千一千", "千"})
    void whatCouldBeReadInTwoWaysIsNoAmount(String text) {
        assertThat(outcomes.read(AMOUNT, text).problem().orElseThrow().message().zh())
                .contains("“" + text + "”", "金额(元)如 1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"百分之二十|20", "两成|20", "20％|20", "百分之5|5"})
    void sharesMayBeWrittenAsPeopleSayThem(String text, BigDecimal share) {
        assertThat((BigDecimal) outcomes.read(SHARE, text).value().orElseThrow())
                .isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8折|20%", "八折|20%", "85折|15%", "八五折|15%", "9.5 折|5%"})
    void aReducedPriceIsAnsweredWithWhatIsTakenOff(String text, String off) {
        CellProblem problem = outcomes.read(SHARE, text).problem().orElseThrow();

        assertThat(problem.hint()).isEqualTo(LocalizedText.same(off));
        assertThat(problem.message().zh()).contains(text, off);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "半小时|PT30M",
                "半个小时|PT30M",
                "1.5小时|PT90M",
                "两个半小时|PT150M",
                "1小时30分|PT90M",
                "2周|P14D",
                "一个星期|P7D",
                "一刻钟|PT15M",
                "十分钟|PT10M",
                "3个工作日|P3D",
                "24小时内|PT24H",
                "2 weeks|P14D",
                "1.5 h|PT90M"
            })
    void timesMayBeWrittenAsPeopleSayThem(String text, String time) {
        TimeLimit limit = (TimeLimit) outcomes.read(WITHIN, text).value().orElseThrow();

        assertThat(limit.iso()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"半天", "1.5天", "1.5工作日", "一会儿", "1.255小时", "3天半", "0.33小时"})
    void aTimeThatNobodyCanTellIsAnsweredWithForms(String text) {
        assertThat(outcomes.read(WITHIN, text).problem().orElseThrow().message().zh())
                .contains("“" + text + "”", "10分钟、1.5小时");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10-很多", "[0..很多)", ">= 很多", "100;很多", "不低于很多"})
    void aRangeThatCannotBeReadIsQuotedAsAWhole(String text) {
        assertThat(conditions.read(FEE, text).problem().orElseThrow().message().zh())
                .contains("“" + text + "”", "金额(元)如 1000");
    }
}
