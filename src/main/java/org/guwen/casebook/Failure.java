package org.guwen.casebook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One point in which the advice is not as expected.
 *
 * @param what part of the advice, such as {@code forbidden} or {@code charges.REWORK}
 * @param relation how the advice was to stand to what the case names
 * @param wanted what the case names
 * @param found what the advice says, or {@code null} for nothing
 */
public record Failure(
        String what,
        Relation relation,
        Object wanted,
        @Nullable Object found) {

    private static final Pattern KEY = Pattern.compile("(?<=verdicts|demands|deadlines|dueAt)\\.(.*)");
    private static final String DEADLINE = "deadlines.";
    private static final String DUE = "dueAt.";
    private static final Pattern ITEM = Pattern.compile("charges\\.([A-Z]+)$");

    /** How the advice was to stand to what a case names. */
    public enum Relation {
        /** It is this. */
        EQUAL("", "", "%s"),
        /** It holds this among others. */
        HAS("", "含 %s", "%s among them"),
        /** It does not hold this. */
        LACKS("not ", "不含 %s", "no %s"),
        /** It is this or less. */
        AT_MOST("at most ", "不超过 %s", "at most %s"),
        /** It is more than this. */
        ABOVE("above ", "高于 %s", "above %s");

        private final String code;
        private final String zh;
        private final String en;

        Relation(String code, String zh, String en) {
            this.code = code;
            this.zh = zh.isEmpty() ? "%s" : zh;
            this.en = en;
        }

        private String text(String wanted, Locale locale) {
            return String.format(Locale.ROOT, LocalizedText.in(locale, zh, en), wanted);
        }
    }

    /** What the case asks for, in keys. */
    public String expected() {
        return relation.code + wanted;
    }

    /** What the advice says, in keys. */
    public String actual() {
        return String.valueOf(found);
    }

    /** What the case names, in words. */
    public String wanted(Locale locale) {
        return said(wanted, locale);
    }

    /** What the case asks for, in words. */
    public String expected(Locale locale) {
        return relation.text(said(wanted, locale), locale);
    }

    /** What the advice says, in words. */
    public String actual(Locale locale) {
        return said(found, locale);
    }

    /** Which deadline or verdict it is about, where one cell expects several. */
    public Optional<String> key() {
        Matcher key = KEY.matcher(what);
        return key.find() ? Optional.of(key.group(1)) : Optional.empty();
    }

    /** Place of the expectation in its case, such as {@code expect.charges.rework}. */
    public String path() {
        String point = KEY.matcher(this.what).replaceAll("");
        Matcher item = ITEM.matcher(point);
        String place =
                item.find() ? point.substring(0, item.start(1)) + item.group(1).toLowerCase(Locale.ROOT) : point;
        return switch (relation) {
            case EQUAL, HAS -> "expect." + place;
            case LACKS ->
                place.startsWith("issues[")
                        ? "expect." + place.replace("].actions", "].notActions")
                        : "expectNot." + place;
            case AT_MOST -> "expect." + place.replace("charges.", "chargesAtMost.");
            case ABOVE -> "expect." + place + "Above";
        };
    }

    private String said(@Nullable Object value, Locale locale) {
        if (what.startsWith(DUE) && value instanceof String due) {
            return DueTime.print(due, locale);
        }
        return what.startsWith(DEADLINE) && value instanceof String limit
                ? AdviceText.limit(limit, locale)
                : AdviceText.of(value, locale);
    }

    @Override
    public String toString() {
        return what + ": expected " + expected() + ", was " + actual();
    }
}
