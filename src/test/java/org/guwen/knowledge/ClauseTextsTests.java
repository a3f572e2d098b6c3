package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.clause.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service manager reads on opening a clause. */
class ClauseTextsTests {

    /** Codes and names of fields; abbreviations that people of the trade use are none. */
    private static final Pattern INTERNAL_WORD =
            Pattern.compile("\\b(?!(?:4S|LED|HID|VIN|GB|ISO)\\b)[A-Z][A-Z0-9]+\\b|\\w_\\w|[a-z][A-Z]|\\b[A-Z]{2,}-\\d");

    private static final Pattern LATIN_PUNCTUATION = Pattern.compile("[,;:!?](?!\\d)|\\(|\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern TEN_THOUSANDS = Pattern.compile("(\\d+(?:\\.\\d+)?)万");
    private static final Pattern BRAND_STORE = Pattern.compile("4S");

    static Stream<Clause> clauses() {
        return Knowledge.CLAUSES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void aClauseIsToldInSentencesWithoutInternalWords(Clause clause) {
        assertThat(clause.zh()).endsWith("。").containsPattern("\\p{IsHan}{2}").doesNotContainPattern(LATIN_PUNCTUATION);
        assertThat(clause.en()).endsWith(".").doesNotContainPattern("\\p{IsHan}");
        assertThat(Stream.of(clause.zh(), clause.en()))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(INTERNAL_WORD));
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void bothLanguagesTellTheSameFigures(Clause clause) {
        assertThat(numbers(withoutMonths(clause.en()))).isEqualTo(numbers(withoutTenThousands(clause.zh())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aStatementOfTheSourceIsNotedWithAllItsFigures(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(
                SourceFiles.text(Path.of("src/main/resources/org/guwen/advice/texts_" + language + ".properties"))));

        assertThat(clauses().filter(clause -> !clause.figures().isEmpty()))
                .isNotEmpty()
                .allSatisfy(clause ->
                        assertThat(texts.getProperty("risk." + clause.id(), "")).contains(clause.figures()));
    }

    private static Set<BigDecimal> numbers(String text) {
        return NUMBER.matcher(BRAND_STORE.matcher(text).replaceAll(""))
                .results()
                .map(found -> new BigDecimal(found.group().replaceAll(",", "")).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    private static String withoutTenThousands(String text) {
        return TEN_THOUSANDS
                .matcher(text)
                .replaceAll(found ->
                        new BigDecimal(found.group(1)).movePointRight(4).toPlainString());
    }

    private static String withoutMonths(String text) {
        String numbered = text;
        for (Month month : Month.values()) {
            numbered = numbered.replaceAll(
                    "\\b" + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "\\b",
                    Matcher.quoteReplacement(String.valueOf(month.getValue())));
        }
        return numbered;
    }
}
