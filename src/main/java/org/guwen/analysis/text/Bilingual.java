package org.guwen.analysis.text;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;

/**
 * A text for people in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
@NamedInterface("text")
public record Bilingual(String zh, String en) {

    /** No text. */
    public static final Bilingual NOTHING = new Bilingual("", "");

    /** A text that a function writes in each language. */
    public static Bilingual of(Function<Locale, String> writer) {
        return new Bilingual(writer.apply(Locale.CHINESE), writer.apply(Locale.ENGLISH));
    }

    /** A text that is the same in both languages. */
    static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }

    /** The text in a language; what is not Chinese is English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
