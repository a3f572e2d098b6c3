package org.guwen.analysis.text;

import java.util.List;
import java.util.Locale;

/** Picks the language of a text, and shortens lists. */
public final class Wording {

    private static final int MOST_NAMED = 5;

    private Wording() {}

    public static String in(Locale locale, String zh, String en) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** The first names of a list, and how many more there are. */
    public static String names(List<String> names, Locale locale) {
        String separator = in(locale, "、", ", ");
        if (names.size() <= MOST_NAMED) {
            return String.join(separator, names);
        }
        String first = String.join(separator, names.subList(0, MOST_NAMED));
        return in(locale, first + " 等 " + names.size() + " 行", first + " and " + (names.size() - MOST_NAMED) + " more");
    }
}
