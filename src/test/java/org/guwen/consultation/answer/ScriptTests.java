package org.guwen.consultation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.ScriptKind;
import org.guwen.consultation.answer.Answers.Asked;
import org.guwen.facts.code.FeedbackChannel;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** There are words for every topic; they fit the channel and the acts that are given (AMB-56). */
class ScriptTests {

    private static final long SEED = Long.getLong("guwen.seed", 20_261_128L);
    private static final int CASES = Integer.getInteger("guwen.cases", 20_000) / 10;
    private static final Set<FeedbackChannel> WRITTEN = Set.of(FeedbackChannel.LETTER, FeedbackChannel.AUTHORITY);

    private static Stream<Asked> cases() {
        return Stream.concat(Answers.all(), Answers.random(SEED, CASES));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicHasAnOpeningAnExplanationANoAndAClosing(Topic topic) {
        Set<ScriptKind> kinds = Answers.of(topic)
                .flatMap(asked -> Answers.advice(asked).scripts().stream())
                .flatMap(script -> Stream.ofNullable(script.kind()))
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(ScriptKind.values());
    }

    @Test
    void everyCaseHasWordsToBeginAndToEndWith() {
        cases().filter(asked -> asked.facts().topic() != Topic.COMPLAINT).forEach(asked -> {
            List<Advice.Script> scripts = Answers.advice(asked).scripts();
            assertThat(scripts).as(asked.name()).extracting(Advice.Script::kind).contains(ScriptKind.CLOSING);
            assertThat(scripts).as(asked.name()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void lettersAndAuthoritiesAreAnsweredInWritingAndNobodyElseIs() {
        cases().filter(asked -> asked.facts().topic() == Topic.COMPLAINT).forEach(asked -> {
            boolean isWritten = asked.facts().complaint() != null
                    && asked.facts().complaint().channel() != null
                    && WRITTEN.contains(asked.facts().complaint().channel());
            List<Advice.Script> scripts = Answers.advice(asked).scripts();

            assertThat(scripts)
                    .as(asked.name())
                    .isNotEmpty()
                    .allMatch(script -> script.channel() == (isWritten ? ScriptChannel.WRITTEN : ScriptChannel.SPOKEN));
            if (isWritten) {
                assertThat(scripts).extracting(Advice.Script::kind).contains(ScriptKind.OPENING, ScriptKind.CLOSING);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'topic':'WARRANTY','vehicle':{'brandAuthorised':true,'qualityProblem':true,'warrantyStatus':'OUT_OF_WARRANTY'}}
            {'topic':'WARRANTY','vehicle':{'brandAuthorised':false,'qualityProblem':true}}
            {'topic':'COSMETIC','projects':[{'projectType':'ECU_REMAP','legalApproval':'NONE','affects':['POWER']}]}
            {'topic':'COSMETIC','projects':[{'projectType':'COATING','contractSigned':false}]}
            {'topic':'LEAD','lead':{'lostReason':'PRICE','doNotContact':true}}
            {'topic':'WORKSHOP','workshop':{'event':'READY_FOR_HANDOVER','qualityInspected':false}}
            {'topic':'SALES','sales':{'currentStep':'NEGOTIATION_CLOSING','stepCompleted':true,'dealClosed':false}}
            """)
    void whatIsRefusedIsSaid(String facts) {
        assertThat(Answers.advice(Answers.told(facts)).scripts())
                .extracting(Advice.Script::kind)
                .contains(ScriptKind.NO);
    }

    @Test
    void nothingIsRefusedWhereNothingIsSaidOfIt() {
        assertThat(Answers.advice(Answers.told(
                                "{'topic':'WARRANTY','vehicle':{'brandAuthorised':true,'qualityProblem':true,"
                                        + "'warrantyStatus':'IN_WARRANTY'}}"))
                        .scripts())
                .extracting(Advice.Script::kind)
                .doesNotContain(ScriptKind.NO);
    }

    /** Rework is redoing our own work; nothing else is called that. */
    @Test
    void nothingIsCalledReworkWhereNothingIsRedone() {
        Map<Locale, String> words = Map.of(Locale.SIMPLIFIED_CHINESE, "返修", Locale.ENGLISH, "rework");
        Set<String> found = new TreeSet<>();
        cases().filter(asked -> asked.facts().topic() == Topic.COMPLAINT).forEach(asked -> {
            boolean isRedone = Answers.advice(asked).actions().stream()
                    .anyMatch(action -> action.code() == ActionCode.ARRANGE_REWORK);
            if (!isRedone) {
                words.forEach((locale, word) -> CustomerView.texts(Answers.answer(asked, locale, Explain.NONE))
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains(word))
                        .forEach(found::add));
            }
        });
        assertThat(found).isEmpty();
    }
}
