package org.guwen.text;

import java.util.Locale;
import java.util.function.Function;

/**
 * One text for people in both languages. Chinese is for everybody who did not ask for English; the root locale, in which
 * programs write keys, takes the English words beside them.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record LocalizedText(String zh, String en) {

    /** No text. */
    public static final LocalizedText EMPTY = new LocalizedText("", "");

    /** A text that a function writes in each language. */
    public static LocalizedText of(Function<Locale, String> writer) {
        return new LocalizedText(writer.apply(Locale.CHINESE), writer.apply(Locale.ENGLISH));
    }

    /** A text that is the same in both languages. */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    /** The text in the language of a locale. */
    public String in(Locale locale) {
        return in(locale, zh, en);
    }

    /** Of two wordings the one in the language of a locale. */
    public static String in(Locale locale, String zh, String en) {
        return isEnglish(locale) ? en : zh;
    }

    /** Whether a reader of that locale gets English. */
    public static boolean isEnglish(Locale locale) {
        String language = locale.getLanguage();
        return language.equals(Locale.ENGLISH.getLanguage()) || language.isEmpty();
    }
}
