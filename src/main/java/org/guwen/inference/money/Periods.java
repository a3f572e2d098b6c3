package org.guwen.inference.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.guwen.advice.TimeLimit;

/** Arithmetic on dates and spans of time. Results are negative while a span still runs. */
public final class Periods {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Periods() {}

    /** The day of a point in time in Beijing, wherever it was told (AMB-48). */
    public static LocalDate day(OffsetDateTime time) {
        return local(time).toLocalDate();
    }

    /** The same point in time, told as clocks in Beijing show it. */
    public static OffsetDateTime beijing(OffsetDateTime time) {
        return zoned(local(time));
    }

    /** When a day begins in Beijing. */
    public static OffsetDateTime beginning(LocalDate day) {
        return zoned(day.atStartOfDay());
    }

    /** A point in time as clocks in Beijing show it. */
    static LocalDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(BEIJING).toLocalDateTime();
    }

    /** The point in time at which clocks in Beijing show this. */
    static OffsetDateTime zoned(LocalDateTime local) {
        return local.atZone(BEIJING).toOffsetDateTime();
    }

    /** Days from one date to another. */
    public static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    /** Hours from one point in time to another, to the minute. */
    public static BigDecimal hours(OffsetDateTime from, OffsetDateTime to) {
        return hours(Duration.between(from, to));
    }

    /** Hours from a point in time to the beginning of a day, where that point was told. */
    public static BigDecimal hours(OffsetDateTime from, LocalDate day) {
        return hours(from, day.atStartOfDay().atOffset(from.getOffset()));
    }

    private static BigDecimal hours(Duration span) {
        return BigDecimal.valueOf(span.toMinutes())
                .divide(BigDecimal.valueOf(Duration.ofHours(1).toMinutes()), 2, RoundingMode.HALF_UP);
    }

    /** A point in time that lies a number of hours after another one, to the minute. */
    public static OffsetDateTime later(OffsetDateTime time, BigDecimal hours) {
        BigDecimal minutes =
                hours.multiply(BigDecimal.valueOf(Duration.ofHours(1).toMinutes()));
        return time.plusMinutes(minutes.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** Days by which a date lies after the end of a period of years; 0 on its last day. */
    public static BigDecimal daysPastYears(LocalDate start, BigDecimal years, LocalDate date) {
        return days(start.plusYears(years.intValueExact()), date);
    }

    /** Days by which a date lies after the end of a period of years and the months that follow it. */
    public static BigDecimal daysPastYearsAndMonths(
            LocalDate start, BigDecimal years, BigDecimal months, LocalDate date) {
        return days(start.plusYears(years.intValueExact()).plusMonths(months.intValueExact()), date);
    }

    /** Days by which a date lies after the end of a period of months; 0 on its last day. */
    public static BigDecimal daysPastMonths(LocalDate start, BigDecimal months, LocalDate date) {
        return days(start.plusMonths(months.intValueExact()), date);
    }

    /** By how much a whole number exceeds a figure. */
    public static BigDecimal past(int number, BigDecimal figure) {
        return BigDecimal.valueOf(number).subtract(figure);
    }

    /** By how much a whole number would exceed a figure after one more. */
    public static BigDecimal pastWithOneMore(int number, BigDecimal figure) {
        return past(number + 1, figure);
    }

    /** By how much a number exceeds a figure. */
    public static BigDecimal past(BigDecimal number, BigDecimal figure) {
        return number.subtract(figure);
    }

    /** By how much a whole number exceeds the sum of two figures. */
    public static BigDecimal past(int number, BigDecimal figure, BigDecimal grace) {
        return past(number, figure.add(grace));
    }

    /** What is left of a time limit after a number of days; at once if nothing is. */
    public static TimeLimit left(Object limit, int days) {
        return ((TimeLimit) limit).left(days);
    }

    /** Minutes by which a number of days exceeds a time limit. */
    public static BigDecimal minutesPast(BigDecimal days, Object limit) {
        long open = new TimeLimit(days.intValueExact(), TimeLimit.Unit.DAY).minutes();
        return BigDecimal.valueOf(open - ((TimeLimit) limit).minutes());
    }

    /** A time of a day, in Beijing time. */
    public static OffsetDateTime on(LocalDate day, LocalTime time) {
        return zoned(day.atTime(time));
    }

    /** The time from one day to another that is left to do something; none if the day has passed. */
    public static TimeLimit until(LocalDate today, LocalDate day) {
        return new TimeLimit((int) Math.max(0, ChronoUnit.DAYS.between(today, day)), TimeLimit.Unit.DAY);
    }
}
