package org.guwen.analysis.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.guwen.facts.vocabulary.Field;

/**
 * The values an ordered field can have as consecutive whole numbers: fen, days, milliseconds. Whatever lies between two
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
    static final DiscreteScale DAYS =
            new DiscreteScale(Field.Kind.DATE, 0, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay());

    static DiscreteScale of(Field field) {
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

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Number of the smallest value of the grid that is not below this one. */
    long ceiling(Object value) {
        return position(value, RoundingMode.CEILING);
    }

    /** Number of the largest value of the grid that is not above this one. */
    public long floor(Object value) {
        return position(value, RoundingMode.FLOOR);
    }

    private long position(Object value, RoundingMode rounding) {
        if (value instanceof BigDecimal number) {
            return number.movePointRight(scale).setScale(0, rounding).longValueExact();
        }
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toEpochMilli();
        }
        throw new IllegalArgumentException("not ordered: " + value.getClass());
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
    boolean isFine() {
        return kind == Field.Kind.DECIMAL || kind == Field.Kind.TIME;
    }
}
