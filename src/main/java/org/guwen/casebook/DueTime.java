package org.guwen.casebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The end of a deadline as a case writes it: {@code 2026-10-12 18:00} in Beijing time, {@code 2026-10-12} where the case leaves
 * the hour to the store, {@code none} if it has no date.
 */
public final class DueTime {

    /** How a case writes that a deadline has no date. */
    public static final String NONE = "none";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final String NONE_ZH = "无";

    private DueTime() {}

    private static String of(@Nullable OffsetDateTime end) {
        return end == null ? NONE : MINUTE.format(end);
    }

    /**
     * The end, as exactly as the case writes it.
     *
     * @param wanted what the case names
     */
    static String of(@Nullable OffsetDateTime end, String wanted) {
        String minute = of(end);
        return end == null || day(wanted).isEmpty() ? minute : DAY.format(end);
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(DAY.format(LocalDate.parse(text, DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads what people write in a cell. */
    public static Optional<String> read(String text) {
        String plain = text.strip().replace('T', ' ');
        if (plain.equals(NONE_ZH) || plain.equalsIgnoreCase(NONE)) {
            return Optional.of(NONE);
        }
        try {
            return Optional.of(MINUTE.format(LocalDateTime.parse(plain, MINUTE)));
        } catch (DateTimeException e) {
            return day(plain);
        }
    }

    /** Writes it for people. */
    public static String print(String due, Locale locale) {
        return due.equals(NONE) ? LocalizedText.in(locale, NONE_ZH, NONE) : due;
    }
}
