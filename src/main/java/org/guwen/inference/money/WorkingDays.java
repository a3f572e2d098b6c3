package org.guwen.inference.money;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.code.DayKind;
import org.guwen.inference.fact.CalendarDays;
import org.jspecify.annotations.Nullable;

/** When time limits end, in Beijing time (AMB-58). */
public final class WorkingDays {

    private final List<CalendarDays> calendar;

    private WorkingDays(List<CalendarDays> calendar) {
        this.calendar = calendar;
    }

    /**
     * When a time limit ends. Minutes and hours run at once. Days are counted from the day after the start, and the last
     * moves on to a working day; they end at close of business. The same day is no period counted in days: it ends when
     * business closes on it, and if business had closed, on the next working day.
     *
     * @param calendar what is known of days
     * @param closes when business closes
     * @return {@code null} if the calendar does not know all days that must be looked at
     */
    public static @Nullable OffsetDateTime end(
            OffsetDateTime start, TimeLimit limit, List<CalendarDays> calendar, LocalTime closes) {
        LocalDateTime from = Periods.local(start);
        return switch (limit.unit()) {
            case MINUTE, HOUR -> Periods.zoned(from.plusMinutes(limit.minutes()));
            case DAY, WORKING_DAY -> {
                LocalDate last = new WorkingDays(calendar).last(from, limit, closes);
                yield last == null ? null : Periods.zoned(last.atTime(closes));
            }
        };
    }

    private @Nullable LocalDate last(LocalDateTime from, TimeLimit limit, LocalTime closes) {
        LocalDate day = from.toLocalDate();
        if (limit.amount() == 0) {
            return from.toLocalTime().isAfter(closes) ? after(day) : day;
        }
        return limit.unit() == TimeLimit.Unit.DAY
                ? after(day.plusDays(limit.amount() - 1L))
                : after(day, limit.amount());
    }

    /** The working day that is so many working days later. */
    private @Nullable LocalDate after(LocalDate day, int count) {
        LocalDate found = day;
        for (int i = 0; i < count && found != null; i++) {
            found = after(found);
        }
        return found;
    }

    /** The next working day; {@code null} if the calendar ends before. */
    private @Nullable LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (is(DayKind.CALENDAR, next)) {
            if (isWorked(next)) {
                return next;
            }
            next = next.plusDays(1);
        }
        return null;
    }

    private boolean isWorked(LocalDate day) {
        boolean isOff = is(DayKind.DAY_OFF, day) && !is(DayKind.MADE_UP, day);
        return !isOff && !is(DayKind.STORE_CLOSED, day);
    }

    private boolean is(DayKind kind, LocalDate day) {
        return calendar.stream().anyMatch(days -> days.kind() == kind && days.holds(day));
    }
}
