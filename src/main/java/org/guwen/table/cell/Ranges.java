package org.guwen.table.cell;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.table.FindingCode;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of numbers or dates: {@code 5}, {@code >= 300}, {@code [0..300)}, {@code 0-300} with both ends.
 *
 * @param literal reads one end
 * @param printer prints one end
 * @param span what may stand between the ends of a plain span
 * @param whole whether only whole numbers exist between the ends
 */
record Ranges<T extends Comparable<? super T>>(
        Function<String, ParsedCell<T>> literal, Function<T, String> printer, Pattern span, boolean whole) {

    /** Between numbers a hyphen is a span; between dates it needs blanks, for it also stands in dates. */
    static final Pattern NUMBER_SPAN = Pattern.compile("([^-~]+?)(?:-|~|\\.{2,3}|至|到)([^-~]+)");

    static final Pattern DATE_SPAN = Pattern.compile("(.+?)(?: - |~|\\.{2,3}|至|到)(.+)");

    private static final int LONGEST = 100;

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)(.+)");

    /** Two comparisons of one value: {@code >= 100, < 200}. */
    private static final Pattern BOTH = Pattern.compile("([<>]=?)([^<>]+?)[,;]? ?([<>]=?)([^<>]+)");

    /** Comparisons in words. By the civil code (1259), 以上, 以下 and 以内 include the number, 超过, 不满 and 不足 do not. */
    private static final Map<String, String> WORDS_BEFORE = Map.ofEntries(
            Map.entry("不低于", ">="),
            Map.entry("不少于", ">="),
            Map.entry("不小于", ">="),
            Map.entry("大于等于", ">="),
            Map.entry("至少", ">="),
            Map.entry("大于", ">"),
            Map.entry("超过", ">"),
            Map.entry("高于", ">"),
            Map.entry("多于", ">"),
            Map.entry("晚于", ">"),
            Map.entry("不高于", "<="),
            Map.entry("不超过", "<="),
            Map.entry("不多于", "<="),
            Map.entry("不大于", "<="),
            Map.entry("不晚于", "<="),
            Map.entry("小于等于", "<="),
            Map.entry("至多", "<="),
            Map.entry("最多", "<="),
            Map.entry("小于", "<"),
            Map.entry("低于", "<"),
            Map.entry("少于", "<"),
            Map.entry("早于", "<"),
            Map.entry("不满", "<"),
            Map.entry("未满", "<"),
            Map.entry("不足", "<"));

    private static final Map<String, String> WORDS_AFTER =
            Map.of("及以上", ">=", "以上", ">=", "起", ">=", "+", ">=", "及以下", "<=", "以下", "<=", "以内", "<=");
    private static final Pattern BRACKETS = Pattern.compile("([\\[(])(.*?)(?:\\.{2,3}|,|;|~)(.*)([])])");
    private static final Pattern INFINITE = Pattern.compile("[-+]?∞|");

    /** Reads an interval from a normalised cell. What cannot be read is quoted as a whole. */
    ParsedCell<Region> read(String text) {
        ParsedCell<Region> region = region(text);
        return isUnread(region.problem()) && isUnread(literal.apply(text).problem())
                ? ParsedCell.fault(literal.apply(text).problem().orElseThrow())
                : region;
    }

    private static boolean isUnread(Optional<CellProblem> problem) {
        return problem.filter(found -> found.code() == FindingCode.WRONG_TYPE).isPresent();
    }

    private ParsedCell<Region> region(String text) {
        if (text.length() > LONGEST) {
            return ParsedCell.fault(CellProblem.tooLong(LONGEST));
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (text.indexOf(';') >= 0 && !brackets.matches() && !BOTH.matcher(text).matches()) {
            return listed(text);
        }
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return both(text, both);
        }
        Matcher comparison = COMPARISON.matcher(compared(text));
        if (comparison.matches()) {
            return literal.apply(comparison.group(2).strip()).map(end -> compared(comparison.group(1), end));
        }
        if (brackets.matches()) {
            boolean lowIncluded = brackets.group(1).equals("[");
            boolean highIncluded = brackets.group(4).equals("]");
            return between(text, brackets.group(2), lowIncluded, brackets.group(3), highIncluded);
        }
        Matcher ends = span.matcher(text);
        if (ends.matches()) {
            return between(text, ends.group(1), true, ends.group(2), true);
        }
        return literal.apply(text).map(value -> new Region.Range(value, true, value, true));
    }

    /** Values one by one: the cell accepts each of them. */
    private ParsedCell<Region> listed(String text) {
        Set<Object> values = new LinkedHashSet<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                ParsedCell<T> value = literal.apply(part.strip());
                if (value.problem().isPresent()) {
                    return ParsedCell.fault(value.problem().get());
                }
                value.value().ifPresent(values::add);
            }
        }
        T only = values.size() == 1 ? first(values) : null;
        return ParsedCell.of(only == null ? new Region.OneOf(values) : new Region.Range(only, true, only, true));
    }

    @SuppressWarnings("unchecked")
    private T first(Set<Object> values) {
        return (T) values.iterator().next();
    }

    /** A comparison in words as one in signs. */
    private static String compared(String text) {
        for (Map.Entry<String, String> word : WORDS_BEFORE.entrySet()) {
            if (text.startsWith(word.getKey()) && !isLonger(text, word.getKey())) {
                return word.getValue() + text.substring(word.getKey().length()).strip();
            }
        }
        return WORDS_AFTER.entrySet().stream()
                .filter(word -> text.endsWith(word.getKey()))
                .max(Comparator.comparingInt(word -> word.getKey().length()))
                .map(word -> word.getValue()
                        + text.substring(0, text.length() - word.getKey().length())
                                .strip())
                .orElse(text);
    }

    private static boolean isLonger(String text, String word) {
        return WORDS_BEFORE.keySet().stream()
                .anyMatch(other -> other.length() > word.length() && other.startsWith(word) && text.startsWith(other));
    }

    private ParsedCell<Region> both(String text, Matcher both) {
        boolean isLowFirst = both.group(1).startsWith(">");
        if (isLowFirst == both.group(3).startsWith(">")) {
            return ParsedCell.fault(CellProblem.badRange(text));
        }
        int low = isLowFirst ? 1 : 3;
        int high = isLowFirst ? 3 : 1;
        return between(
                text,
                both.group(low + 1),
                both.group(low).endsWith("="),
                both.group(high + 1),
                both.group(high).endsWith("="));
    }

    /** Prints an interval so that it reads back. */
    @SuppressWarnings("unchecked")
    String print(Region.Range range) {
        T low = (T) range.low();
        T high = (T) range.high();
        if (low == null) {
            return high == null ? "[..]" : (range.highIncluded() ? "<= " : "< ") + printer.apply(high);
        }
        if (high == null) {
            return (range.lowIncluded() ? ">= " : "> ") + printer.apply(low);
        }
        if (low.compareTo(high) == 0) {
            return printer.apply(low);
        }
        return (range.lowIncluded() ? "[" : "(")
                + printer.apply(low)
                + ".."
                + printer.apply(high)
                + (range.highIncluded() ? "]" : ")");
    }

    private Region compared(String operator, T end) {
        return switch (operator) {
            case ">=" -> new Region.Range(end, true, null, false);
            case ">" -> new Region.Range(end, false, null, false);
            case "<=" -> new Region.Range(null, false, end, true);
            case "<" -> new Region.Range(null, false, end, false);
            default -> new Region.Range(end, true, end, true);
        };
    }

    private ParsedCell<Region> between(
            String text, String lowText, boolean lowIncluded, String highText, boolean highIncluded) {
        boolean fromInfinity = INFINITE.matcher(lowText.strip()).matches();
        boolean toInfinity = INFINITE.matcher(highText.strip()).matches();
        if (fromInfinity && toInfinity) {
            return ParsedCell.fault(CellProblem.badRange(text));
        }
        if (fromInfinity) {
            return literal.apply(highText.strip()).map(high -> new Region.Range(null, false, high, highIncluded));
        }
        if (toInfinity) {
            return literal.apply(lowText.strip()).map(low -> new Region.Range(low, lowIncluded, null, false));
        }
        return literal.apply(lowText.strip())
                .then(low -> literal.apply(highText.strip())
                        .then(high -> closed(text, new Region.Range(low, lowIncluded, high, highIncluded))));
    }

    private ParsedCell<Region> closed(String text, Region.Range range) {
        return isEmpty(range) ? ParsedCell.fault(CellProblem.badRange(text)) : ParsedCell.of(range);
    }

    @SuppressWarnings("unchecked")
    private boolean isEmpty(Region.Range range) {
        T low = (T) range.low();
        T high = (T) range.high();
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        boolean open = !range.lowIncluded() || !range.highIncluded();
        return order > 0 || (order == 0 && open) || (whole && holdsNoWhole(range, low, high));
    }

    private boolean holdsNoWhole(Region.Range range, @Nullable T low, @Nullable T high) {
        return low instanceof BigDecimal from
                && high instanceof BigDecimal to
                && !range.lowIncluded()
                && !range.highIncluded()
                && to.subtract(from).compareTo(BigDecimal.ONE) <= 0;
    }
}
