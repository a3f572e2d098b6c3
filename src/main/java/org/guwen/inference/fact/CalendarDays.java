package org.guwen.inference.fact;

import java.time.LocalDate;
import java.util.List;
import org.guwen.facts.code.DayKind;
import org.guwen.facts.code.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * Days that a row of the calendar speaks of.
 *
 * @param kind what it says of them
 * @param from first day
 * @param to last day
 * @param weekdays days of the week that are meant alone; {@code null}: all
 */
public record CalendarDays(
        DayKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable List<Weekday> weekdays) {

    /** Copies the days of the week. */
    public CalendarDays {
        weekdays = weekdays == null ? null : List.copyOf(weekdays);
    }

    /** Whether a day is one of them. */
    public boolean holds(LocalDate day) {
        boolean isMeant = weekdays == null
                || weekdays.contains(Weekday.valueOf(day.getDayOfWeek().name()));
        return isMeant && !day.isBefore(from) && !day.isAfter(to);
    }
}
