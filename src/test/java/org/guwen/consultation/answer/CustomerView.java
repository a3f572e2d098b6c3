package org.guwen.consultation.answer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.code.Audience;
import org.guwen.text.LocalizedText;

/** What a customer may see of an answer, and the words that must not be in it: {@code internal-words.txt}. */
final class CustomerView {

    private static final List<String> LINES = SourceFiles.text(
                    Path.of("src/test/resources/org/guwen/internal-words.txt"))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    private static final List<Pattern> CHINESE = patterns("zh ");
    private static final List<Pattern> ENGLISH = patterns("en ");

    private CustomerView() {}

    private static List<Pattern> patterns(String language) {
        return LINES.stream()
                .filter(line -> line.startsWith(language))
                .map(line -> Pattern.compile(line.substring(language.length()), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** Every sentence that may be shown or said to the customer. */
    static Stream<String> texts(AdviceDocument answer) {
        AdviceDocument.Conduct conduct = answer.conduct();
        Stream<AdviceDocument.Action> acts =
                Stream.concat(answer.actions().stream(), conduct == null ? Stream.empty() : conduct.actions().stream());
        return Stream.of(
                        acts.filter(action -> action.audience() == Audience.CUSTOMER)
                                .map(AdviceDocument.Action::text),
                        answer.disclosures().stream()
                                .filter(told -> told.audience() == Audience.CUSTOMER)
                                .map(AdviceDocument.Disclosure::text),
                        answer.scripts().stream().map(AdviceDocument.Script::text))
                .flatMap(texts -> texts);
    }

    /** The internal words in a text. */
    static List<String> internalWords(String text, Locale locale) {
        return (LocalizedText.isEnglish(locale) ? ENGLISH : CHINESE)
                .stream()
                        .filter(word -> word.matcher(text).find())
                        .map(word -> word + " in: " + text)
                        .toList();
    }
}
