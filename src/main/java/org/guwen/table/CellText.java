package org.guwen.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings the many ways of typing a cell – full-width, Chinese punctuation, odd blanks and dashes – to one form. */
public final class CellText {

    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('≥', ">="),
            Map.entry('≧', ">="),
            Map.entry('≤', "<="),
            Map.entry('≦', "<="),
            Map.entry('、', ","),
            Map.entry('【', "["),
            Map.entry('〔', "["),
            Map.entry('】', "]"),
            Map.entry('〕', "]"),
            Map.entry('‐', "-"),
            Map.entry('‒', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('―', "-"),
            Map.entry('−', "-"),
            Map.entry('∼', "~"),
            Map.entry('〜', "~"),
            Map.entry('。', "."),
            Map.entry('\u200b', ""),
            Map.entry('\ufeff', ""),
            Map.entry('\t', " "),
            Map.entry('\r', ""));

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]");
    private static final Pattern BLANKS = Pattern.compile(" +");

    private CellText() {}

    /** The grammar's form of a cell: one kind of separators, brackets, dashes and blanks. */
    public static String normalise(String text) {
        if (isPlain(text)) {
            return text;
        }
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char letter = compatible.charAt(i);
            String replacement = PLAIN.get(letter);
            if (replacement == null) {
                plain.append(letter);
            } else {
                plain.append(replacement);
            }
        }
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The form in which names are compared: case, blanks, underscores and kinds of separators do not count. */
    public static String fold(String text) {
        String normalised = normalise(text);
        StringBuilder bare = new StringBuilder(normalised.length());
        for (int i = 0; i < normalised.length(); i++) {
            char letter = normalised.charAt(i);
            if (letter == '\n' || letter == ';') {
                bare.append(',');
            } else if (letter != '_' && !Character.isWhitespace(letter)) {
                bare.append(Character.toLowerCase(letter));
            }
        }
        return bare.toString();
    }

    /** Whether a text is in the grammar's form already, as nearly all cells of a large table are. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean ordinary = (letter > ' ' && letter < 0x7f) || (letter >= 0x4e00 && letter <= 0x9fff);
            if (!ordinary && (letter != ' ' || before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }

    /** A text for people as it was typed, without blanks at the ends and with one kind of line ends. */
    static String prose(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .strip();
    }

    /** Parts of a normalised list, without empty ones. */
    public static List<String> parts(String normalised) {
        return new ArrayList<>(Arrays.stream(SEPARATOR.split(normalised))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
