package org.guwen.advice;

import java.util.Locale;
import java.util.Map;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.text.LocalizedText;

/** The sentences of the advice in Chinese and English: Chinese for everybody who did not ask for English. */
public final class Texts {

    private static final String BUNDLE = "org/guwen/advice/texts_";

    private static final Texts INSTANCE = new Texts();

    private final Map<String, String> chinese = KnowledgeFile.texts(BUNDLE + "zh.properties");
    private final Map<String, String> english = KnowledgeFile.texts(BUNDLE + "en.properties");

    private Texts() {}

    /** The sentences of this program version. */
    public static Texts get() {
        return INSTANCE;
    }

    /**
     * A sentence.
     *
     * @param key such as {@code action.APOLOGISE}
     * @throws IllegalArgumentException if there is none
     */
    public String of(String key, Locale locale) {
        String text = (LocalizedText.isEnglish(locale) ? english : chinese).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    /** A sentence with its placeholders, such as {@code {slot}}, filled in. */
    public String of(String key, Locale locale, Map<String, ?> values) {
        return filled(of(key, locale), values);
    }

    /** A text with its placeholders filled in. */
    public static String filled(String text, Map<String, ?> values) {
        String filled = text;
        if (text.indexOf('{') < 0) {
            return text;
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return filled;
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return chinese.containsKey(key);
    }
}
