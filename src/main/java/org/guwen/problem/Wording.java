package org.guwen.problem;

import java.util.Locale;

/** One text in Chinese and English. Chinese is spoken to everybody who did not ask for English. */
public record Wording(String zh, String en) {

    /** The text in the language of a locale. */
    public String in(Locale locale) {
        return isEnglish(locale) ? en : zh;
    }

    /** Whether a caller of that locale reads English. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
