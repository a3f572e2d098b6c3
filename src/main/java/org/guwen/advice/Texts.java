package org.guwen.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The sentences of the advice in Chinese and English: Chinese for everybody who did not ask for English. */
public final class Texts {

    private static final Texts INSTANCE = new Texts();

    private final Properties chinese = load("texts_zh.properties");
    private final Properties english = load("texts_en.properties");

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
        String text = (locale.getLanguage().equals("en") ? english : chinese).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    /** A sentence with its placeholders, such as {@code {slot}}, filled in. */
    public String of(String key, Locale locale, Map<String, ?> values) {
        String text = of(key, locale);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return chinese.containsKey(key);
    }

    private static Properties load(String name) {
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
