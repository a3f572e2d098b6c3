package org.guwen.table.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in cells. */
public final class Days {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4}) ?(?:[-/.]|年) ?(\\d{1,2}) ?(?:[-/.]|月) ?(\\d{1,2}) ?日?");

    private Days() {}

    /** Reads a date such as {@code 2026-01-01}, {@code 2026/1/1} or {@code 2026年1月1日}. */
    public static ParsedCell<LocalDate> read(String text) {
        Matcher day = DAY.matcher(CellText.measured(text));
        if (!day.matches()) {
            return wrong(text);
        }
        try {
            return ParsedCell.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        } catch (DateTimeException e) {
            return wrong(text);
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static ParsedCell<LocalDate> wrong(String text) {
        return ParsedCell.fault(CellProblem.wrongType(text, "日期，如 2026-01-01", "a date such as 2026-01-01"));
    }
}
