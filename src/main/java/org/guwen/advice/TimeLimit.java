package org.guwen.advice;

import java.util.Comparator;

/**
 * A span of time allowed for something, exact and comparable.
 *
 * @param amount how many units, 0 or more; {@code 0 MINUTE} is at once, {@code 0 DAY} is before the day ends
 * @param unit unit of the amount
 */
public record TimeLimit(int amount, Unit unit) implements Comparable<TimeLimit> {

    /** Unit of a time limit, the finest first. */
    public enum Unit {
        /** 60 seconds. */
        MINUTE(1, "PT", "M"),
        /** 60 minutes. */
        HOUR(60, "PT", "H"),
        /** A calendar day. */
        DAY(1440, "P", "D"),
        /** A day on which the store and the authorities work; never shorter than a calendar day. */
        WORKING_DAY(1440, "P", "D");

        private final int minutes;
        private final String prefix;
        private final String suffix;

        Unit(int minutes, String prefix, String suffix) {
            this.minutes = minutes;
            this.prefix = prefix;
            this.suffix = suffix;
        }
    }

    /**
     * What the rest of a day is taken for when it is compared with hours: half a day (AMB-10, AMB-27). It orders limits and
     * is never told, so it is no figure of the law or of a store that a table could date: a limit would else be longer or
     * shorter than another one depending on the day.
     */
    private static final long SAME_DAY_MINUTES = 12 * 60;

    private static final Comparator<TimeLimit> SHORTEST_FIRST =
            Comparator.comparingLong(TimeLimit::minutes).thenComparing(TimeLimit::unit);

    /** Rejects a negative amount. */
    public TimeLimit {
        if (amount < 0) {
            throw new IllegalArgumentException("a time limit is never negative: " + amount);
        }
    }

    /**
     * Minutes the limit is at least long. A working day counts as a calendar day, so that a cap in working days is never
     * taken for longer than it is. Before the day ends counts as half a day.
     */
    public long minutes() {
        boolean isSameDay = amount == 0 && (unit == Unit.DAY || unit == Unit.WORKING_DAY);
        return isSameDay ? SAME_DAY_MINUTES : (long) amount * unit.minutes;
    }

    /** What is left after a number of days, in the unit of this limit; at once if nothing is. */
    public TimeLimit left(int days) {
        long gone = (long) days * Unit.DAY.minutes;
        if (gone == 0) {
            return this;
        }
        return gone >= minutes()
                ? new TimeLimit(0, Unit.MINUTE)
                : new TimeLimit(amount - Math.toIntExact(gone / unit.minutes), unit);
    }

    /** ISO 8601 duration, such as {@code PT10M} or {@code P3D}; working days are counted in {@code D}. */
    public String iso() {
        return unit.prefix + amount + unit.suffix;
    }

    /** The shorter of two limits: a policy never outlives the cap that the law sets. */
    public TimeLimit min(TimeLimit other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(TimeLimit other) {
        return SHORTEST_FIRST.compare(this, other);
    }
}
