package org.guwen.table.cell;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day in cells, to the minute. */
final class Clocks {

    /** A spreadsheet program that takes the cell for a time stores it as an hour of its first day. */
    private static final Pattern CLOCK =
            Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}T)?(\\d{1,2})(?::|点|时)(\\d{1,2})?分?(?::00)?");

    private Clocks() {}

    /** Reads a time of day such as {@code 18:00}, {@code 18点} or {@code 17点30分}. */
    static ParsedCell<LocalTime> read(String text) {
        Matcher clock = CLOCK.matcher(CellText.normalise(text).replace(" ", ""));
        if (!clock.matches() || clock.group().endsWith(":")) {
            return wrong(text);
        }
        try {
            int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
            return ParsedCell.of(LocalTime.of(Integer.parseInt(clock.group(1)), minute));
        } catch (DateTimeException e) {
            return wrong(text);
        }
    }

    private static ParsedCell<LocalTime> wrong(String text) {
        return ParsedCell.fault(CellProblem.wrongType(text, "时刻，如 18:00", "a time of day such as 18:00"));
    }
}
