package org.guwen.consultation.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;

/** What can be answered to a question, in words; put together once for each field and language. */
final class AnswerOptions {

    private static final Map<String, List<AdviceDocument.Option>> CHINESE = new ConcurrentHashMap<>();
    private static final Map<String, List<AdviceDocument.Option>> ENGLISH = new ConcurrentHashMap<>();

    private AnswerOptions() {}

    static List<AdviceDocument.Option> of(Field field, Locale locale) {
        boolean isEnglish = LocalizedText.isEnglish(locale);
        Locale language = isEnglish ? Locale.ENGLISH : Locale.CHINESE;
        return (isEnglish ? ENGLISH : CHINESE)
                .computeIfAbsent(
                        field.path(),
                        path -> field.constants().stream()
                                .map(constant -> new AdviceDocument.Option(
                                        constant.name(), Labels.get().of(constant, language)))
                                .toList());
    }
}
