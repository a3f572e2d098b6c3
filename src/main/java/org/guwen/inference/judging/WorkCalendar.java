package org.guwen.inference.judging;

import java.util.List;
import org.guwen.inference.fact.CalendarDays;

/**
 * The days that decide when time limits end.
 *
 * @param ofStore whether days count on which the store is closed of its own accord
 * @param days what is known of days, in no order
 */
public record WorkCalendar(boolean ofStore, List<CalendarDays> days) {

    /** Copies the days. */
    public WorkCalendar {
        days = List.copyOf(days);
    }
}
