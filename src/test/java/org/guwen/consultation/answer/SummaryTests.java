package org.guwen.consultation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.Advice;
import org.guwen.advice.Texts;
import org.guwen.advice.act.ActionCatalogue;
import org.guwen.advice.act.ForbiddenActs;
import org.guwen.advice.act.SummaryPlan;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.consultation.answer.Answers.Asked;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The summary of a case is short, is there, and says nothing but what the advice says (AMB-55). */
class SummaryTests {

    private static final int MOST_CHARACTERS = 400;
    private static final long SEED = Long.getLong("guwen.seed", 20_261_126L);
    private static final int CASES = Integer.getInteger("guwen.cases", 20_000) / 10;
    private static final Pattern HEADLINE = Pattern.compile("new Headline\\(Subject\\.CASE, \"(\\w+)\"\\)");

    private static Stream<Asked> cases() {
        return Stream.concat(Answers.all(), Answers.random(SEED, CASES));
    }

    @Test
    void aSummaryIsShortInBothLanguages() {
        cases().forEach(asked -> Answers.LANGUAGES.forEach(locale -> {
            AdviceDocument.Summary summary = summary(asked, locale);
            assertThat(characters(summary)).as("%s: %s", asked.name(), summary).isLessThanOrEqualTo(MOST_CHARACTERS);
        }));
    }

    private static int characters(AdviceDocument.Summary summary) {
        Stream<String> parts = Stream.of(
                        Stream.of(summary.headline(), summary.decidedBy().name()),
                        summary.now().stream(),
                        summary.never().stream(),
                        Stream.ofNullable(summary.money()),
                        Stream.ofNullable(summary.by()).map(Object::toString))
                .flatMap(part -> part);
        return parts.mapToInt(String::length).sum();
    }

    private static AdviceDocument.Summary summary(Asked asked, Locale locale) {
        return Objects.requireNonNull(
                Answers.answer(asked, locale, Explain.REASONS).summary(), asked.name());
    }

    @Test
    void aSummaryIsMadeFromTheAdviceAlone() {
        SummaryPlan plan = SummaryPlan.get();
        cases().forEach(asked -> {
            Advice advice = Answers.advice(asked);
            Advice.Summary summary = Objects.requireNonNull(advice.summary(), asked.name());

            assertThat(advice.actions()).as(asked.name()).containsAll(summary.now());
            assertThat(advice.forbidden()).as(asked.name()).containsAll(summary.never());
            assertThat(summary.now())
                    .hasSizeLessThanOrEqualTo(plan.acts())
                    .allMatch(action -> action.obligation() != Obligation.MAY)
                    .isSortedAccordingTo((one, other) -> Integer.compare(one.order(), other.order()));
            assertThat(summary.never()).hasSizeLessThanOrEqualTo(plan.prohibitions());
            assertThat(summary.because().headline()).as(asked.name()).isNotEmpty();
            assertThat(summary.because().decidedBy()).as(asked.name()).isNotEmpty();
            if (summary.by() != null) {
                assertThat(advice.deadlines()).contains(summary.by());
            }
        });
    }

    @Test
    void whatIsSaidOfMoneyIsWhatTheChargesAndTheApprovalSay() {
        cases().forEach(asked -> {
            Advice advice = Answers.advice(asked);
            String money = Objects.requireNonNullElse(
                    summary(asked, Locale.SIMPLIFIED_CHINESE).money(), "");
            BigDecimal total = advice.charges().customerPays().get(ChargeItem.TOTAL);
            BigDecimal refund = advice.charges().refund();
            Role level = advice.approval().level();

            says(money, "客户不用付钱", total != null && total.signum() == 0);
            says(money, total == null ? "共付" : "共付" + plain(total) + "元", total != null && total.signum() > 0);
            says(money, refund == null ? "退还" : "退还客户" + plain(refund) + "元", refund != null);
            says(money, level == null ? "批准" : Labels.get().of(level, Locale.SIMPLIFIED_CHINESE) + "批准", level != null);
            Map<ChargeItem, String> names = Map.of(ChargeItem.INSPECTION, "检查费", ChargeItem.REWORK, "补救费用");
            names.forEach((item, name) -> says(
                    money,
                    name,
                    total == null && advice.charges().customerPays().containsKey(item)));
        });
    }

    private static void says(String money, String words, boolean isTrue) {
        assertThat(money.contains(words)).as("\"%s\" in \"%s\"", words, money).isEqualTo(isTrue);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
    }

    /** Pairs of cases that differ in one fact; the conclusion behind the sentence changes, and so does the sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            headline  | 'responsibility':'OUR_FAULT'      | 'responsibility':'THIRD_PARTY'
            headline  | 'responsibility':'OUR_FAULT'      | 'responsibility':'UNDETERMINED'
            headline  | 'safetyRelated':false             | 'safetyRelated':true
            headline  | 'injuryOrFire':false              | 'injuryOrFire':true
            now       | 'safetyRelated':false             | 'safetyRelated':true
            now       | 'responsibility':'OUR_FAULT'      | 'responsibility':'THIRD_PARTY'
            now       | 'mediaOrLegal':false              | 'mediaOrLegal':true
            never     | 'responsibility':'OUR_FAULT'      | 'responsibility':'THIRD_PARTY'
            never     | 'inspectionConsent':'GRANTED'     | 'inspectionConsent':'REFUSED'
            money     | 'labourFee':300                   | 'labourFee':310
            money     | 'partsFee':100                    | 'partsFee':110
            money     | 'percent':5                       | 'percent':40
            money     | 'responsibility':'THIRD_PARTY'    | 'responsibility':'OUR_FAULT'
            decidedBy | 'percent':5                       | 'percent':40
            decidedBy | 'mediaOrLegal':false              | 'mediaOrLegal':true
            by        | 'channel':'INBOUND_CALL'          | 'channel':'LETTER'
            by        | 'receivedAt':'2026-11-23T09:00:00+08:00' | 'receivedAt':'2026-11-23T15:00:00+08:00'
            """)
    void aSentenceChangesWithTheFactBehindIt(String part, String fact, String changed) {
        String plain = """
                {'topic':'COMPLAINT','actor':{'role':'SERVICE_ADVISOR'},
                 'complaint':{'channel':'INBOUND_CALL','category':'REPAIR_QUALITY','responsibility':'THIRD_PARTY',
                              'hasVehicleProblem':true,'inspectionConsent':'GRANTED','repairConsent':'GRANTED',
                              'safetyRelated':false,'injuryOrFire':false,'mediaOrLegal':false,
                              'receivedAt':'2026-11-23T09:00:00+08:00'},
                 'charge':{'atIssue':true,'labourFee':300,'partsFee':100},
                 'proposals':[{'code':'OFFER_DISCOUNT','percent':5}]}""";
        String name = fact.substring(0, fact.indexOf(':') + 1);
        Pattern told = Pattern.compile(Pattern.quote(name) + "('[^']*'|[\\w.]+)");
        String before = told.matcher(plain).replaceFirst(fact);
        String after = told.matcher(plain).replaceFirst(changed);
        if (fact.contains("inspectionConsent")) {
            before = before.replace(",'repairConsent':'GRANTED'", "");
            after = after.replace(",'repairConsent':'GRANTED'", "");
        }
        assertThat(before).isNotEqualTo(after);

        for (Locale locale : Answers.LANGUAGES) {
            assertThat(sentence(part, summary(Answers.told(before), locale)))
                    .as("%s of %s", part, before)
                    .isNotEqualTo(sentence(part, summary(Answers.told(after), locale)));
        }
    }

    private static Object sentence(String part, AdviceDocument.Summary summary) {
        return switch (part) {
            case "headline" -> summary.headline();
            case "now" -> summary.now();
            case "never" -> summary.never();
            case "money" -> Objects.requireNonNullElse(summary.money(), "");
            case "decidedBy" -> summary.decidedBy();
            case "by" -> Objects.requireNonNull(summary.by(), "a day");
            default -> throw new IllegalArgumentException(part);
        };
    }

    /** A call at half past five on a Friday: contact within two hours, a plan within a day, closed within three days. */
    @ParameterizedTest
    @CsvSource({
        "17:30, 2026-06-05T19:30+08:00",
        "19:29, 2026-06-05T19:30+08:00",
        "19:30, 2026-06-06T17:30+08:00",
        "19:31, 2026-06-06T17:30+08:00"
    })
    void theNextDeadlineIsNamedThatLiesAheadOfTheHourOfAsking(String hour, String by) {
        assertThat(byOfCall("2026-06-05", ",'requestedAt':'2026-06-05T" + hour + ":00+08:00'"))
                .isEqualTo(by);
    }

    /** Nobody says at which hour of the business date he asks: what ended on an earlier day is past, no more. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-05, 2026-06-05T19:30+08:00",
        "2026-06-06, 2026-06-06T17:30+08:00",
        "2026-06-07, 2026-06-08T18:00+08:00",
        "2026-06-08, 2026-06-08T18:00+08:00",
        "2026-07-30, none"
    })
    void whereTheHourIsNotKnownTheDayDecidesWhatLiesAhead(String asOf, String by) {
        assertThat(byOfCall(asOf, "")).isEqualTo(by);
    }

    @Test
    void whatIsDueAtOnceIsNoEndThatLiesAhead() {
        assertThat(Answers.advice(call("2026-06-05", "")).deadlines())
                .filteredOn(deadline -> deadline.code() == DeadlineCode.ACKNOWLEDGE)
                .extracting(deadline -> String.valueOf(deadline.dueAt()))
                .containsExactly("2026-06-05T17:30+08:00");
    }

    private static String byOfCall(String asOf, String more) {
        Advice.Summary summary =
                Objects.requireNonNull(Answers.advice(call(asOf, more)).summary());
        return summary.by() == null ? "none" : String.valueOf(summary.by().dueAt());
    }

    private static Asked call(String asOf, String more) {
        Asked told = Answers.told("{'topic':'COMPLAINT','complaint':{'channel':'INBOUND_CALL','category':'OTHER',"
                + "'receivedAt':'2026-06-05T17:30:00+08:00'}" + more + "}");
        return new Asked(told.name() + asOf, told.facts(), LocalDate.parse(asOf));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void aCaseOfWhichNothingIsToldHasASummaryToo(Topic topic) {
        AdviceDocument.Summary summary = summary(Answers.told("{'topic':'" + topic + "'}"), Locale.ENGLISH);

        assertThat(summary.headline()).isNotBlank();
        assertThat(summary.decidedBy()).isNotNull();
    }

    @Test
    void theHeadlinesOfTheRulesAreThoseThatAreOrderedAndWorded() {
        Set<String> concluded = SourceFiles.below(Path.of("rules"), ".drl")
                .flatMap(file -> HEADLINE.matcher(SourceFiles.text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SummaryPlan.get().headlines()).containsExactlyInAnyOrderElementsOf(concluded);
        assertThat(concluded).allMatch(code -> Texts.get().has("headline." + code));
    }

    @Test
    void everyActThatMayStandInASummaryHasFewWords() {
        Map<String, Boolean> worded = Arrays.stream(ActionCode.values())
                .filter(code -> Arrays.stream(Topic.values())
                        .anyMatch(topic ->
                                ActionCatalogue.get().place(code, topic).weight() > 0))
                .collect(Collectors.toMap(Enum::name, code -> Texts.get().has("now." + code)));
        assertThat(worded).doesNotContainValue(false);
        for (ForbiddenCode code : ForbiddenCode.values()) {
            assertThat(Texts.get().has("never." + code)).as("never.%s", code).isTrue();
            assertThat(ForbiddenActs.get().gravity(code)).as("%s", code).isPositive();
        }
    }
}
