package org.guwen.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings the many ways of typing a cell – full-width, Chinese punctuation, odd blanks and dashes – to one form. */
final class CellText {

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
    private static final Pattern INSIGNIFICANT = Pattern.compile("[\\s_]+");

    private CellText() {}

    /** The grammar's form of a cell: one kind of separators, brackets, dashes and blanks. */
    static String normalise(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char letter = compatible.charAt(i);
            plain.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
        }
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The form in which names are compared: case, blanks, underscores and kinds of separators do not count. */
    static String fold(String text) {
        String bare = INSIGNIFICANT.matcher(normalise(text).replace('\n', ',')).replaceAll("");
        return bare.replace(';', ',').toLowerCase(Locale.ROOT);
    }

    /** A text for people as it was typed, without blanks at the ends and with one kind of line ends. */
    static String prose(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .strip();
    }

    /** Parts of a normalised list, without empty ones. */
    static List<String> parts(String normalised) {
        return new ArrayList<>(Arrays.stream(SEPARATOR.split(normalised))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
