package org.guwen.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.guwen.facts.vocabulary.Field;

/**
 * The values of an ordered field as consecutive whole numbers: fen, days, milliseconds. Whatever lies between two
 * neighbours does not exist.
 *
 * @param kind kind of value
 * @param scale decimals of a number
 * @param least smallest value
 * @param most largest value
 */
public record DiscreteScale(Field.Kind kind, int scale, long least, long most) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Days on which a row can count. */
    public static final DiscreteScale DAYS =
            new DiscreteScale(Field.Kind.DATE, 0, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay());

    /** Beyond every number, day and time; so far from the ends of {@code long} that a neighbour is no overflow. */
    private static final long BOUND = Long.MAX_VALUE / 2;

    /** Decimals of an unbounded scale: more than any number of a case or a cell has. */
    private static final int FINE = 4;

    /** Units of a whole number by decimals of the scale. */
    private static final long[] UNITS = {1, 10, 100, 1_000, 10_000};

    /** Digits of a number that is surely within the bounds. */
    private static final int MOST_DIGITS = 18;

    /** Digits of a whole number that is surely within the bounds in units of the finest scale. */
    private static final int SAFE_DIGITS = MOST_DIGITS - FINE;

    /** The values that a field can have: within its domain, with its decimals. */
    public static DiscreteScale of(Field field) {
        return switch (field.kind()) {
            case DATE -> DAYS;
            case TIME -> new DiscreteScale(Field.Kind.TIME, 0, millis(FIRST_DAY), millis(LAST_DAY));
            default -> {
                int scale =
                        field.kind() == Field.Kind.INTEGER ? 0 : field.domain().scale();
                BigDecimal max = BigDecimal.valueOf(field.domain().max()).movePointRight(scale);
                yield new DiscreteScale(
                        field.kind(),
                        scale,
                        0,
                        max.setScale(0, RoundingMode.FLOOR).longValueExact());
            }
        };
    }

    /** Every value of the kind of a field, be it in its domain or not. */
    public static DiscreteScale unbounded(Field field) {
        return new DiscreteScale(field.kind(), field.kind() == Field.Kind.DECIMAL ? FINE : 0, -BOUND, BOUND);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Number of the smallest value of the scale that is not below this one. */
    public long ceiling(Object value) {
        return position(value, RoundingMode.CEILING);
    }

    /** Number of the largest value of the scale that is not above this one. */
    public long floor(Object value) {
        return position(value, RoundingMode.FLOOR);
    }

    private long position(Object value, RoundingMode rounding) {
        if (value instanceof BigDecimal number) {
            return position(number, rounding);
        }
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toEpochMilli();
        }
        throw new IllegalArgumentException("not ordered: " + value.getClass());
    }

    private long position(BigDecimal number, RoundingMode rounding) {
        if (number.scale() == 0 && number.precision() <= SAFE_DIGITS && scale < UNITS.length) {
            return number.longValue() * UNITS[scale];
        }
        boolean isWithin = (long) number.precision() - number.scale() + scale <= MOST_DIGITS;
        return isWithin ? number.movePointRight(scale).setScale(0, rounding).longValueExact() : BOUND * number.signum();
    }

    /** The value of a number. */
    public Comparable<?> value(long position) {
        return switch (kind) {
            case DATE -> LocalDate.ofEpochDay(position);
            case TIME -> Instant.ofEpochMilli(position).atOffset(ZoneOffset.ofHours(8));
            default -> canonical(BigDecimal.valueOf(position, scale));
        };
    }

    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the values are points of a continuum to people, so that ranges are better open than ended by a neighbour. */
    public boolean isFine() {
        return kind == Field.Kind.DECIMAL || kind == Field.Kind.TIME;
    }
}
