package org.guwen.table.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of literal texts. A text that holds a separator stands between quotation marks. */
final class TextList {

    private static final String SEPARATORS = ",，、;；\n";

    private TextList() {}

    /** Texts of a list, without empty ones. */
    static List<String> read(String text) {
        List<String> texts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isQuote(letter) && (quoted || current.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && SEPARATORS.indexOf(letter) >= 0) {
                add(texts, current);
            } else {
                current.append(letter);
            }
        }
        add(texts, current);
        return texts;
    }

    /** Prints texts so that they read back. */
    static String print(Collection<?> texts, String separator) {
        return texts.stream().map(text -> quoted(text.toString())).collect(Collectors.joining(separator));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(letter -> SEPARATORS.indexOf(letter) >= 0)
                && CellKeywords.region(text).isEmpty();
        return plain ? text : "“" + text + "”";
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '“' || letter == '”';
    }

    private static void add(List<String> texts, StringBuilder current) {
        String text = current.toString().strip();
        if (!text.isEmpty()) {
            texts.add(text);
        }
        current.setLength(0);
    }
}
