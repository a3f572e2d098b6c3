package org.guwen.consultation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.SourceFiles;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;

/** An answer to an ordinary complaint can be read at the counter. The figures stand in {@code target/answer-length.md}. */
class AnswerLengthTests {

    private static final int MOST_ACTS = 9;
    private static final int MOST_BYTES = 8 * 1024;

    @Test
    void theMedianComplaintIsShort() {
        List<Integer> acts = Answers.of(Topic.COMPLAINT)
                .map(asked -> Answers.advice(asked).actions().size())
                .sorted()
                .toList();
        List<String> report = new ArrayList<>(List.of(
                "# Length of the answers to the complaints that come with the program", "", line("acts", acts)));
        for (Locale locale : Answers.LANGUAGES) {
            List<Integer> bytes = Answers.of(Topic.COMPLAINT)
                    .map(asked -> Answers.bytes(Answers.answer(asked, locale, Explain.NONE)))
                    .sorted()
                    .toList();
            report.add(line("bytes without reasons, " + locale, bytes));
            assertThat(median(bytes)).as("%s", locale).isLessThanOrEqualTo(MOST_BYTES);
        }
        SourceFiles.write(Path.of("target/answer-length.md"), String.join("\n", report) + "\n");

        assertThat(median(acts)).isLessThanOrEqualTo(MOST_ACTS);
    }

    private static int median(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static String line(String what, List<Integer> sorted) {
        return "- %s: %d cases, median %d, at most %d"
                .formatted(what, sorted.size(), median(sorted), sorted.get(sorted.size() - 1));
    }

    @Test
    void anAnswerWithoutReasonsTellsAllThatIsToBeDoneSaidAndPaid() {
        Answers.of(Topic.COMPLAINT).forEach(asked -> {
            AdviceDocument whole = Answers.answer(asked, Locale.ENGLISH, Explain.REASONS);
            AdviceDocument brief = Answers.answer(asked, Locale.ENGLISH, Explain.NONE);

            assertThat(brief.actions())
                    .as(asked.name())
                    .extracting(AdviceDocument.Action::text)
                    .isEqualTo(whole.actions().stream()
                            .map(AdviceDocument.Action::text)
                            .toList());
            assertThat(brief.forbidden()).hasSameSizeAs(whole.forbidden());
            assertThat(brief.documents()).hasSameSizeAs(whole.documents());
            assertThat(brief.deadlines()).hasSameSizeAs(whole.deadlines());
            assertThat(brief.verdicts()).hasSameSizeAs(whole.verdicts());
            assertThat(brief.demands()).hasSameSizeAs(whole.demands());
            assertThat(brief.questions()).hasSameSizeAs(whole.questions());
            assertThat(brief.charges().customerPays().keySet())
                    .isEqualTo(whole.charges().customerPays().keySet());
            assertThat(brief.actions())
                    .allSatisfy(action -> assertThat(action.clauses()).isNotEmpty());
        });
    }
}
