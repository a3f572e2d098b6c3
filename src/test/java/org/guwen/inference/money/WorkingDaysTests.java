package org.guwen.inference.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.TimeLimit.Unit;
import org.guwen.facts.code.DayKind;
import org.guwen.facts.code.Weekday;
import org.guwen.inference.fact.CalendarDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** June 2026 begins on a Monday; the 19th is a holiday, Saturday the 27th is worked. */
    private static final List<CalendarDays> JUNE = List.of(
            days(DayKind.CALENDAR, 1, 30, null),
            days(DayKind.DAY_OFF, 1, 30, List.of(Weekday.SATURDAY, Weekday.SUNDAY)),
            days(DayKind.DAY_OFF, 19, 19, null),
            days(DayKind.MADE_UP, 27, 27, null));

    private static CalendarDays days(DayKind kind, int from, int to, @Nullable List<Weekday> weekdays) {
        return new CalendarDays(kind, LocalDate.of(2026, 6, from), LocalDate.of(2026, 6, to), weekdays);
    }

    private static @Nullable OffsetDateTime end(String start, int amount, Unit unit, List<CalendarDays> calendar) {
        return WorkingDays.end(OffsetDateTime.parse(start), new TimeLimit(amount, unit), calendar, CLOSES);
    }

    @ParameterizedTest
    @CsvSource({
        // The first day is not counted, whatever the hour.
        "2026-06-08T00:01:00+08:00, 1, WORKING_DAY, 2026-06-09T18:00:00+08:00",
        "2026-06-08T23:59:00+08:00, 1, WORKING_DAY, 2026-06-09T18:00:00+08:00",
        // It is the day in Beijing.
        "2026-06-08T16:00:00Z,      1, WORKING_DAY, 2026-06-10T18:00:00+08:00",
        // Weekends, holidays and days worked in exchange.
        "2026-06-12T10:00:00+08:00, 1, WORKING_DAY, 2026-06-15T18:00:00+08:00",
        "2026-06-18T10:00:00+08:00, 1, WORKING_DAY, 2026-06-22T18:00:00+08:00",
        "2026-06-22T10:00:00+08:00, 5, WORKING_DAY, 2026-06-27T18:00:00+08:00",
        // Calendar days: only the last one moves.
        "2026-06-10T10:00:00+08:00, 2, DAY, 2026-06-12T18:00:00+08:00",
        "2026-06-11T10:00:00+08:00, 2, DAY, 2026-06-15T18:00:00+08:00",
        "2026-06-17T10:00:00+08:00, 2, DAY, 2026-06-22T18:00:00+08:00",
        "2026-06-25T10:00:00+08:00, 2, DAY, 2026-06-27T18:00:00+08:00",
        // The same day, until business closes.
        "2026-06-13T10:00:00+08:00, 0, DAY, 2026-06-13T18:00:00+08:00",
        "2026-06-12T18:00:00+08:00, 0, DAY, 2026-06-12T18:00:00+08:00",
        "2026-06-12T18:00:01+08:00, 0, DAY, 2026-06-15T18:00:00+08:00",
        // Hours and minutes run on.
        "2026-06-12T17:50:00+08:00, 24, HOUR, 2026-06-13T17:50:00+08:00",
        "2026-06-12T09:50:30Z, 10, MINUTE, 2026-06-12T18:00:30+08:00",
        "2026-06-12T17:50:00+08:00, 0, MINUTE, 2026-06-12T17:50:00+08:00",
    })
    void aTimeLimitEndsOnItsLastWorkingDay(String start, int amount, Unit unit, String end) {
        assertThat(end(start, amount, unit, JUNE)).isEqualTo(end);
    }

    @Test
    void theLastDayOfTheCalendarIsStillKnownAndTheNextIsNot() {
        assertThat(end("2026-06-29T10:00:00+08:00", 1, Unit.WORKING_DAY, JUNE)).isEqualTo("2026-06-30T18:00:00+08:00");
        assertThat(end("2026-06-30T10:00:00+08:00", 1, Unit.WORKING_DAY, JUNE)).isNull();
        assertThat(end("2026-06-30T10:00:00+08:00", 1, Unit.DAY, JUNE)).isNull();
        assertThat(end("2026-06-30T19:00:00+08:00", 0, Unit.DAY, JUNE)).isNull();
        assertThat(end("2026-06-30T19:00:00+08:00", 9, Unit.HOUR, JUNE)).isEqualTo("2026-07-01T04:00:00+08:00");
    }

    @Test
    void noDayIsCountedThatTheCalendarLeavesOut() {
        List<CalendarDays> holed = new ArrayList<>(JUNE);
        holed.set(0, days(DayKind.CALENDAR, 1, 9, null));
        holed.add(days(DayKind.CALENDAR, 11, 30, null));

        assertThat(end("2026-06-08T10:00:00+08:00", 1, Unit.WORKING_DAY, holed)).isEqualTo("2026-06-09T18:00:00+08:00");
        assertThat(end("2026-06-08T10:00:00+08:00", 2, Unit.WORKING_DAY, holed)).isNull();
        // A calendar day is looked up only at its end.
        assertThat(end("2026-06-08T10:00:00+08:00", 3, Unit.DAY, holed)).isEqualTo("2026-06-11T18:00:00+08:00");
    }

    @Test
    void aStoreThatIsClosedOnADayWorkedInExchangeDoesNotCountIt() {
        List<CalendarDays> closed = new ArrayList<>(JUNE);
        closed.add(days(DayKind.STORE_CLOSED, 26, 27, null));

        assertThat(end("2026-06-25T10:00:00+08:00", 1, Unit.WORKING_DAY, JUNE)).isEqualTo("2026-06-26T18:00:00+08:00");
        assertThat(end("2026-06-25T10:00:00+08:00", 1, Unit.WORKING_DAY, closed))
                .isEqualTo("2026-06-29T18:00:00+08:00");
    }

    @Test
    void aYearThatIsAppendedContinuesTheCalendar() {
        List<CalendarDays> longer = new ArrayList<>(JUNE);
        longer.add(new CalendarDays(DayKind.CALENDAR, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), null));

        assertThat(end("2026-06-30T10:00:00+08:00", 1, Unit.WORKING_DAY, longer))
                .isEqualTo("2026-07-01T18:00:00+08:00");
    }
}
