package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.Reason;
import org.guwen.advice.code.Verdict;
import org.guwen.casebook.CaseResult;
import org.guwen.inference.Inferred;
import org.junit.jupiter.api.Test;

class VerdictReasonsTests {

    private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\".*?\\bend\\b", Pattern.DOTALL);
    private static final Pattern WORD =
            Pattern.compile("new (?:Obstacle|Guarded|ReasonedVerdict)\\(\\$\\w+, (?:Verdict\\.(\\w+), )?\"(\\w+)\"\\)");

    /** What a rule says to a proposal. */
    private record Word(Verdict verdict, String reason) {}

    private static final Map<String, Word> WORDS = words();

    @Test
    void aVerdictNamesARuleThatGivesItsReason() {
        for (Inferred inferred : inferred().toList()) {
            for (Advice.ProposalVerdict verdict : inferred.advice().verdicts()) {
                assertThat(rules(verdict).map(WORDS::get).toList())
                        .as("%s", verdict)
                        .contains(new Word(verdict.verdict(), verdict.reason()));
            }
        }
    }

    @Test
    void aVerdictOnTheOnlyProposalNamesEveryRuleThatSpeaksSoStrictly() {
        for (Inferred inferred : inferred().toList()) {
            List<Advice.ProposalVerdict> verdicts = inferred.advice().verdicts();
            boolean doesBillAsk = inferred.rules().stream().anyMatch(rule -> rule.startsWith("What a bill asks for"));
            if (verdicts.size() == 1 && !doesBillAsk) {
                Advice.ProposalVerdict verdict = verdicts.get(0);
                List<String> spoke = inferred.rules().stream()
                        .filter(WORDS::containsKey)
                        .filter(rule -> Objects.requireNonNull(WORDS.get(rule)).verdict() == verdict.verdict())
                        .toList();

                assertThat(rules(verdict).toList()).as("%s", verdict).containsAll(spoke);
            }
        }
    }

    private static Stream<Inferred> inferred() {
        return Knowledge.results().stream().map(CaseResult::inferred).filter(Objects::nonNull);
    }

    private static Stream<String> rules(Advice.ProposalVerdict verdict) {
        return verdict.because().stream()
                .filter(Reason.OfRule.class::isInstance)
                .map(reason -> ((Reason.OfRule) reason).rule());
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new TreeMap<>();
        for (RuleFile file : RuleFile.all()) {
            Matcher rule = RULE.matcher(file.text());
            while (rule.find()) {
                Matcher word = WORD.matcher(rule.group());
                if (word.find()) {
                    // An obstacle and a guard are prohibitions that leave the verdict out.
                    Verdict verdict = word.group(1) == null ? Verdict.PROHIBITED : Verdict.valueOf(word.group(1));
                    words.put(rule.group(1), new Word(verdict, word.group(2)));
                }
            }
        }
        return words;
    }
}
