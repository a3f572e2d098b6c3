package org.guwen.consultation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.RandomCases;
import org.guwen.inference.TestKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why something is asked is a sentence in the language of whoever asks (AMB-57). */
class QuestionSentenceTests {

    private static final Pattern ROW_ID = Pattern.compile("[A-Z]{2}-\\d");
    private static final Pattern KEY = Pattern.compile("[A-Z]{2,}_[A-Z]|[a-z]+_[a-z]|[a-z]\\.[a-z]|\\{|}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyQuestionSaysWhyInOneSentence(String language) {
        Map<String, String> sentences = new TreeMap<>();
        RandomCases cases = new RandomCases(57);
        for (int i = 0; i < 1_000; i++) {
            document(language, cases).questions().forEach(question -> sentences.put(question.why(), question.field()));
        }

        assertThat(sentences).hasSizeGreaterThan(50);
        assertThat(sentences).allSatisfy((why, field) -> {
            assertThat(why)
                    .as(field)
                    .endsWith(language.equals("zh") ? "。" : ".")
                    .doesNotContain("。。", "..", " · ");
            assertThat(ROW_ID.matcher(why).find()).as(why).isFalse();
            assertThat(KEY.matcher(why).find()).as(why).isFalse();
            assertThat(CHINESE.matcher(why).find()).as(why).isEqualTo(language.equals("zh"));
        });
    }

    @Test
    void everyAssumptionSaysWhy() {
        for (String language : List.of("zh", "en")) {
            RandomCases cases = new RandomCases(58);
            for (int i = 0; i < 300; i++) {
                assertThat(document(language, cases).assumptions())
                        .allSatisfy(assumed -> assertThat(
                                        CHINESE.matcher(assumed.why()).find())
                                .as(assumed.why())
                                .isEqualTo(language.equals("zh")));
            }
        }
    }

    private static AdviceDocument document(String language, RandomCases cases) {
        Inferred inferred =
                new Inference().infer(TestKnowledge.BASE, cases.next(), RandomCases.AS_OF, RandomCases.KEPT_AT);
        return new AdviceWriter(TestKnowledge.CLAUSES, Locale.forLanguageTag(language), Explain.REASONS)
                .write(null, true, inferred.advice(), ExplanationWriter.stamp(TestKnowledge.BASE), null);
    }
}
