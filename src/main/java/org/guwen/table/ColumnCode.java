package org.guwen.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.guwen.facts.Field;
import org.jspecify.annotations.Nullable;

/**
 * The values of one condition column as small whole numbers, so that every cell becomes a set of numbers and a row can be
 * tested without looking at objects. Code 0 is a missing value. Ordered values are cut at the ends of all ranges of the
 * column: every end and every gap between two ends has a code of its own.
 */
public sealed interface ColumnCode {

    /** Code of a value; {@code null} is missing. */
    int code(@Nullable Object value);

    /** Number of codes, the missing value included. */
    int size();

    /** Codes that a region accepts. */
    default BitSet codes(Region region) {
        IntPredicate accepted = accepts(region);
        BitSet codes = new BitSet(size());
        for (int code = 0; code < size(); code++) {
            codes.set(code, accepted.test(code));
        }
        return codes;
    }

    /** Whether a region accepts the values of a code. */
    IntPredicate accepts(Region region);

    /** The coding of a column that holds these regions. */
    static ColumnCode of(Field field, List<Region> regions) {
        return switch (field.kind()) {
            case ENUM, BOOLEAN, TEXT -> Listed.of(field, regions);
            case SET -> new Flags(field.constants());
            case INTEGER, DECIMAL, DATE, TIME -> Ordered.of(regions);
        };
    }

    /** A closed list of values; every value that the column does not name shares the last code. */
    record Listed(Map<Object, Integer> codes, List<Object> values) implements ColumnCode {

        private static Listed of(Field field, List<Region> regions) {
            Stream<?> known = switch (field.kind()) {
                case ENUM -> field.constants().stream();
                case BOOLEAN -> Stream.of(false, true);
                default -> regions.stream().flatMap(Listed::named).distinct();
            };
            List<Object> values = known.map(Object.class::cast).toList();
            Map<Object, Integer> codes = new HashMap<>();
            values.forEach(value -> codes.put(value, codes.size() + 1));
            return new Listed(codes, values);
        }

        private static Stream<Object> named(Region region) {
            if (region instanceof Region.OneOf oneOf) {
                return oneOf.values().stream();
            }
            return region instanceof Region.NoneOf noneOf ? noneOf.values().stream() : Stream.empty();
        }

        @Override
        public int code(@Nullable Object value) {
            return value == null ? 0 : codes.getOrDefault(value, values.size() + 1);
        }

        @Override
        public int size() {
            return values.size() + 2;
        }

        @Override
        public IntPredicate accepts(Region region) {
            Object other = new Object();
            return code -> region.contains(code == 0 ? null : code > values.size() ? other : values.get(code - 1));
        }

        @Override
        public BitSet codes(Region region) {
            if (region instanceof Region.OneOf oneOf) {
                return codesOf(oneOf.values());
            }
            if (region instanceof Region.NoneOf noneOf) {
                BitSet accepted = new BitSet(size());
                accepted.set(1, size());
                accepted.andNot(codesOf(noneOf.values()));
                return accepted;
            }
            return ColumnCode.super.codes(region);
        }

        private BitSet codesOf(Set<Object> listed) {
            BitSet named = new BitSet();
            listed.stream().map(codes::get).filter(Objects::nonNull).forEach(named::set);
            return named;
        }
    }

    /** Numbers or dates, cut at {@code cuts}: code 2i+1 lies below cut i, code 2i+2 is cut i itself. */
    record Ordered(long[] cuts) implements ColumnCode {

        /** Four decimals are more than any number of a case has. */
        private static final int SCALE = 4;

        private static final long UNITS = 10_000;
        private static final int SAFE_DIGITS = 14;

        /** The coding of an ordered column that holds these regions. */
        public static Ordered of(List<Region> regions) {
            return new Ordered(regions.stream()
                    .filter(Region.Range.class::isInstance)
                    .map(Region.Range.class::cast)
                    .flatMap(range -> Stream.of(range.low(), range.high()))
                    .filter(end -> end != null)
                    .mapToLong(Ordered::position)
                    .sorted()
                    .distinct()
                    .toArray());
        }

        private static long position(Object value) {
            if (value instanceof BigDecimal number) {
                return number.scale() == 0 && number.precision() < SAFE_DIGITS
                        ? number.longValue() * UNITS
                        : number.movePointRight(SCALE).longValue();
            }
            if (value instanceof LocalDate date) {
                return date.toEpochDay();
            }
            if (value instanceof OffsetDateTime time) {
                return time.toInstant().toEpochMilli();
            }
            throw new IllegalArgumentException("not ordered: " + value.getClass());
        }

        @Override
        public int code(@Nullable Object value) {
            if (value == null) {
                return 0;
            }
            int found = Arrays.binarySearch(cuts, position(value));
            return found >= 0 ? 2 * found + 2 : 2 * (-found - 1) + 1;
        }

        @Override
        public int size() {
            return 2 * cuts.length + 2;
        }

        @Override
        public IntPredicate accepts(Region region) {
            int lowest = lowest(region);
            int highest = highest(region);
            return code -> code >= lowest && code <= highest;
        }

        @Override
        public BitSet codes(Region region) {
            BitSet accepted = new BitSet();
            int lowest = lowest(region);
            accepted.set(lowest, Math.max(lowest, highest(region) + 1));
            return accepted;
        }

        private int lowest(Region region) {
            if (region instanceof Region.Range range && range.low() != null) {
                return code(range.low()) + (range.lowIncluded() ? 0 : 1);
            }
            return region.contains(null) ? 0 : 1;
        }

        private int highest(Region region) {
            if (region instanceof Region.Range range && range.high() != null) {
                return code(range.high()) - (range.highIncluded() ? 0 : 1);
            }
            return region instanceof Region.Missing ? 0 : size() - 1;
        }
    }

    /** A set of constants as a bit pattern, shifted by one so that 0 stays the missing value. */
    record Flags(List<? extends Enum<?>> constants) implements ColumnCode {

        private static final int MOST_CONSTANTS = 12;

        /** Rejects enumerations whose patterns would be too many to list. */
        public Flags {
            if (constants.size() > MOST_CONSTANTS) {
                throw new IllegalArgumentException("too many constants for a set column: " + constants.size());
            }
        }

        @Override
        public int code(@Nullable Object value) {
            return value instanceof Collection<?> held ? pattern(held) + 1 : 0;
        }

        private static int pattern(Collection<?> held) {
            int pattern = 0;
            for (Object constant : held) {
                pattern |= 1 << ((Enum<?>) constant).ordinal();
            }
            return pattern;
        }

        @Override
        public int size() {
            return (1 << constants.size()) + 1;
        }

        @Override
        public IntPredicate accepts(Region region) {
            if (region instanceof Region.ContainsAny any) {
                int wanted = pattern(any.values());
                return code -> code != 0 && ((code - 1) & wanted) != 0;
            }
            boolean isMissingAccepted = region.contains(null);
            boolean isGivenAccepted = region.contains(constants);
            return code -> code == 0 ? isMissingAccepted : isGivenAccepted;
        }
    }
}
