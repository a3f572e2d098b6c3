package org.guwen.table.cell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            Map.entry('\t', " "));

    private static final String LIST_SIGNS = "、，；;\n";
    private static final Pattern LONE_SEPARATOR = Pattern.compile("[ ,;\\n]*[,;\\n][ ,;\\n]*");
    private static final int LONGEST_QUOTE = 80;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]");
    private static final Pattern BROKEN_HAN =
            Pattern.compile("(?<=[\\p{IsHan}\\p{Punct}])\\s*[\\r\\n]+\\s*(?=[\\p{IsHan}\\p{Punct}])");
    private static final Pattern BLANKS = Pattern.compile(" +");

    private CellText() {}

    /** The grammar's form of a cell: one kind of separators, brackets, dashes and blanks. */
    public static String normalise(String text) {
        if (isPlain(text)) {
            return text;
        }
        String compatible = compatible(text);
        StringBuilder plain = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char letter = compatible.charAt(i);
            String replacement = isUnseen(letter) ? "" : PLAIN.get(letter);
            if (replacement == null) {
                plain.append(letter);
            } else {
                plain.append(replacement);
            }
        }
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * The grammar's form of a cell of numbers, dates or times: as {@link #normalise}, but every sign that separates the
     * entries of a list is a semicolon. Only the plain comma, which may also group thousands, stays.
     */
    static String measured(String text) {
        StringBuilder marked = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isSeparator = LIST_SIGNS.indexOf(letter) >= 0 && !groupsThousands(text, i);
            marked.append(isSeparator ? ';' : letter);
        }
        return normalise(marked.toString());
    }

    /**
     * Whether a full-width comma can only group thousands: between full-width digits, as a whole number typed in that
     * width, or before three digits that are no number of their own, as in 1，000.
     */
    private static boolean groupsThousands(String text, int comma) {
        if (text.charAt(comma) != '，' || comma == 0 || comma + 3 >= text.length()) {
            return false;
        }
        boolean isThree = Character.isDigit(text.charAt(comma - 1))
                && text.substring(comma + 1, comma + 4).chars().allMatch(Character::isDigit)
                && (comma + 4 == text.length() || !Character.isDigit(text.charAt(comma + 4)));
        char next = text.charAt(comma + 1);
        return isThree && (next == '0' || (next >= '０' && next <= '９'));
    }

    /** Whether a cell holds nothing but signs that separate the entries of a list: it says nothing, and is not blank. */
    public static boolean isLoneSeparator(String normalised) {
        return LONE_SEPARATOR.matcher(normalised).matches();
    }

    /** Full-width letters and signs as plain ones. A raised digit or a fraction stays: 10² is not 102. */
    private static String compatible(String text) {
        if (text.chars().noneMatch(letter -> Character.getType(letter) == Character.OTHER_NUMBER)) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> Character.getType(letter.codePointAt(0)) == Character.OTHER_NUMBER
                        ? letter
                        : Normalizer.normalize(letter, Normalizer.Form.NFKC))
                .collect(Collectors.joining());
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

    /** Marks of direction, blanks without width and control characters: nobody sees them, so they may not count. */
    /** Whether a text shows nothing: blanks, and characters without width. */
    public static boolean isUnseen(String text) {
        return text.chars()
                .allMatch(letter -> Character.isWhitespace(letter) || letter == 0xa0 || isUnseen((char) letter));
    }

    /** A header as it was before somebody broke it into lines: Chinese without a blank, words with one. */
    public static String unwrapped(String header) {
        return BROKEN_HAN.matcher(header.strip()).replaceAll("").replaceAll("\\s*[\r\n]+\\s*", " ");
    }

    private static boolean isUnseen(char letter) {
        return Character.getType(letter) == Character.FORMAT
                || (Character.isISOControl(letter) && letter != '\n' && letter != '\t');
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

    /**
     * A text for people as it was typed, without blanks at the ends, with one kind of line ends, and without what would
     * show it in another order than it is stored in.
     */
    public static String prose(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
        return lines.chars().anyMatch(CellText::isHarmful) ? withoutHarm(lines).strip() : lines.strip();
    }

    /** A text as a message quotes it: on one line, and no longer than somebody reads. */
    public static String quoted(String text) {
        String line = prose(text).replace('\n', ' ');
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
    }

    private static String withoutHarm(String text) {
        return text.codePoints()
                .filter(letter -> !isHarmful(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Control characters, overrides of the reading direction, and what is no character at all. */
    private static boolean isHarmful(int letter) {
        boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
        boolean direction = (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
        return control || direction || letter == 0xfeff || letter == 0xfffe || letter == 0xffff;
    }

    /** Parts of a normalised list, without empty ones. */
    public static List<String> parts(String normalised) {
        return new ArrayList<>(Arrays.stream(SEPARATOR.split(normalised))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
