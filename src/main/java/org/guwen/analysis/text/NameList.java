package org.guwen.analysis.text;

import java.util.List;
import java.util.Locale;
import org.guwen.text.LocalizedText;

/** Writes lists of names, the long ones shortened. */
public final class NameList {

    private static final int MOST_NAMED = 5;

    private NameList() {}

    /** The first names of a list, and how many more there are. */
    public static String text(List<String> names, Locale locale) {
        String separator = LocalizedText.in(locale, "、", ", ");
        if (names.size() <= MOST_NAMED) {
            return String.join(separator, names);
        }
        String first = String.join(separator, names.subList(0, MOST_NAMED));
        return LocalizedText.in(
                locale, first + " 等 " + names.size() + " 行", first + " and " + (names.size() - MOST_NAMED) + " more");
    }
}
