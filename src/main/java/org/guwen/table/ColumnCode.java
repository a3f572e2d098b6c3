package org.guwen.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Field;
import org.jspecify.annotations.Nullable;

/**
 * The values of one condition column as small whole numbers, so that every cell becomes a set of numbers and a row can be
 * tested without looking at objects. Values that no cell of the column tells apart share a code. Code 0 is the missing
 * value. Evaluation, analysis and difference all code values here.
 */
public sealed interface ColumnCode {

    /** Code of a value; {@code null} is missing. */
    int code(@Nullable Object value);

    /** Number of codes, the missing value included. */
    int size();

    /** A value of a code, {@code null} for the missing one. */
    @Nullable
    Object sample(int code);

    /** Codes that a cell of the column accepts. */
    BitSet codes(Region region);

    /** Whether a cell of the column accepts the values of a code. */
    IntPredicate accepts(Region region);

    /**
     * The coding of a column that holds these regions, for every value that could be told.
     *
     * @throws IllegalArgumentException if the cells of a column of sets name too many constants
     */
    static ColumnCode of(Field field, List<Region> regions) {
        return of(field, DiscreteScale::unbounded, regions);
    }

    /**
     * The coding of a column that holds these regions, for the values that the field can have: every code has one. Between
     * 3 and 4 there is none in a column of whole numbers.
     *
     * @throws IllegalArgumentException if the cells of a column of sets name too many constants
     */
    static ColumnCode ofDomain(Field field, List<Region> regions) {
        return of(field, DiscreteScale::of, regions);
    }

    private static ColumnCode of(Field field, Function<Field, DiscreteScale> scale, List<Region> regions) {
        return switch (field.kind()) {
            case ENUM, BOOLEAN, TEXT -> Listed.of(field, regions);
            case SET -> Sets.of(field, regions);
            case INTEGER, DECIMAL, DATE, TIME -> Ordered.of(scale.apply(field), regions);
        };
    }

    /**
     * Values one by one: constants, truth values, texts. All texts that no cell names are one class, the last.
     *
     * @param values values of the codes from 1 on; constants in the order of their enumeration
     * @param index codes by value
     * @param isOpen whether the last value stands for every value not named
     */
    record Listed(List<Object> values, Map<Object, Integer> index, boolean isOpen) implements ColumnCode {

        private static Listed of(Field field, List<Region> regions) {
            Set<Object> values = new LinkedHashSet<>();
            switch (field.kind()) {
                case ENUM -> values.addAll(field.constants());
                case BOOLEAN -> values.addAll(List.of(true, false));
                default -> regions.stream().flatMap(Listed::named).forEach(values::add);
            }
            boolean isOpen = field.kind() == Field.Kind.TEXT;
            if (isOpen) {
                values.add(unnamed(values));
            }
            Map<Object, Integer> index = new HashMap<>();
            values.forEach(value -> index.put(value, index.size() + 1));
            return new Listed(List.copyOf(values), index, isOpen);
        }

        private static Stream<Object> named(Region region) {
            if (region instanceof Region.OneOf oneOf) {
                return oneOf.values().stream();
            }
            return region instanceof Region.NoneOf noneOf ? noneOf.values().stream() : Stream.empty();
        }

        private static String unnamed(Set<Object> named) {
            return Stream.iterate(1, number -> number + 1)
                    .map(number -> number == 1 ? "其他" : "其他" + number)
                    .filter(text -> !named.contains(text))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public int code(@Nullable Object value) {
            if (value == null) {
                return 0;
            }
            return value instanceof Enum<?> constant
                    ? constant.ordinal() + 1
                    : index.getOrDefault(value, values.size());
        }

        @Override
        public int size() {
            return values.size() + 1;
        }

        @Override
        public @Nullable Object sample(int code) {
            return code == 0 ? null : values.get(code - 1);
        }

        @Override
        public BitSet codes(Region region) {
            if (region instanceof Region.OneOf oneOf) {
                return codes(oneOf.values());
            }
            if (region instanceof Region.NoneOf noneOf) {
                BitSet accepted = given(size());
                accepted.andNot(codes(noneOf.values()));
                return accepted;
            }
            return allOrNothing(region, size());
        }

        private BitSet codes(Set<Object> listed) {
            BitSet named = new BitSet();
            listed.stream().map(index::get).filter(Objects::nonNull).forEach(named::set);
            return named;
        }

        @Override
        public IntPredicate accepts(Region region) {
            return code -> region.contains(sample(code));
        }
    }

    /**
     * Numbers, dates and times, cut where some range begins or ends. Class {@code i} begins at {@code starts[i - 1]} and
     * ends where the next begins.
     *
     * @param scale values that exist
     * @param starts first value of each class
     */
    record Ordered(DiscreteScale scale, long[] starts) implements ColumnCode {

        /** The coding of a column that holds these regions, for the values of a scale. */
        public static Ordered of(DiscreteScale scale, List<Region> regions) {
            LongStream cuts = regions.stream()
                    .flatMap(Ordered::ranges)
                    .flatMapToLong(range -> LongStream.of(first(scale, range), last(scale, range) + 1))
                    .filter(cut -> cut > scale.least() && cut <= scale.most());
            return new Ordered(
                    scale,
                    LongStream.concat(LongStream.of(scale.least()), cuts)
                            .sorted()
                            .distinct()
                            .toArray());
        }

        /** The ranges that a cell is made of: values one by one are ranges of one value each. */
        private static Stream<Region.Range> ranges(Region region) {
            if (region instanceof Region.OneOf oneOf) {
                return oneOf.values().stream()
                        .map(value -> (Comparable<?>) value)
                        .map(value -> new Region.Range(value, true, value, true));
            }
            return region instanceof Region.Range range ? Stream.of(range) : Stream.empty();
        }

        private static long first(DiscreteScale scale, Region.Range range) {
            Comparable<?> low = range.low();
            if (low == null) {
                return scale.least();
            }
            return Math.max(scale.least(), range.lowIncluded() ? scale.ceiling(low) : scale.floor(low) + 1);
        }

        private static long last(DiscreteScale scale, Region.Range range) {
            Comparable<?> high = range.high();
            if (high == null) {
                return scale.most();
            }
            return Math.min(scale.most(), range.highIncluded() ? scale.floor(high) : scale.ceiling(high) - 1);
        }

        @Override
        public int code(@Nullable Object value) {
            return value == null ? 0 : classOf(scale.floor(value));
        }

        /** The class of a position; what lies beyond the scale counts as its end. */
        private int classOf(long position) {
            int found = Arrays.binarySearch(starts, position);
            return Math.max(1, found >= 0 ? found + 1 : -found - 1);
        }

        @Override
        public int size() {
            return starts.length + 1;
        }

        /** The first value of the class, or the last of the lowest one: the value next to where cells differ. */
        @Override
        public @Nullable Object sample(int code) {
            if (code == 0) {
                return null;
            }
            return scale.value(code == 1 && starts.length > 1 ? end(1) : starts[code - 1]);
        }

        /** Position of the last value of a class. */
        public long end(int code) {
            return code == starts.length ? scale.most() : starts[code] - 1;
        }

        @Override
        public BitSet codes(Region region) {
            BitSet accepted = new BitSet();
            if (region instanceof Region.OneOf) {
                ranges(region).map(this::codes).forEach(accepted::or);
                return accepted;
            }
            int lowest = lowest(region);
            accepted.set(lowest, Math.max(lowest, highest(region) + 1));
            return accepted;
        }

        @Override
        public IntPredicate accepts(Region region) {
            if (region instanceof Region.OneOf) {
                return codes(region)::get;
            }
            int lowest = lowest(region);
            int highest = highest(region);
            return code -> code >= lowest && code <= highest;
        }

        /** The smallest code that a cell of one interval accepts; above {@link #highest} if it accepts none. */
        public int lowest(Region region) {
            if (region instanceof Region.Range range) {
                return classOf(first(scale, range));
            }
            return region.contains(null) ? 0 : 1;
        }

        /** The largest code that a cell of one interval accepts. */
        public int highest(Region region) {
            if (region instanceof Region.Range range) {
                long last = last(scale, range);
                return last < first(scale, range) ? 0 : classOf(last);
            }
            return region instanceof Region.Missing ? 0 : size() - 1;
        }
    }

    /**
     * Sets of constants. Only the constants that some cell names matter: sets that agree in those are one class, whose
     * code is the bit pattern of the constants held, plus one.
     *
     * @param named constants that some cell names
     * @param unnamed a constant that no cell names, or {@code null}
     * @param bits bit of each named constant
     */
    record Sets(List<Object> named, @Nullable Object unnamed, Map<Object, Integer> bits) implements ColumnCode {

        private static final int MOST_NAMED = 16;

        private static Sets of(Field field, List<Region> regions) {
            List<Object> named = new ArrayList<>(field.constants());
            named.removeIf(constant -> regions.stream()
                    .noneMatch(region -> region instanceof Region.ContainsAny any
                            && any.values().contains(constant)));
            if (named.size() > MOST_NAMED) {
                throw new IllegalArgumentException("too many constants for a set column: " + named.size());
            }
            Object unnamed = field.constants().stream()
                    .filter(constant -> !named.contains(constant))
                    .findFirst()
                    .orElse(null);
            Map<Object, Integer> bits = new HashMap<>();
            named.forEach(constant -> bits.put(constant, 1 << bits.size()));
            return new Sets(List.copyOf(named), unnamed, bits);
        }

        @Override
        public int code(@Nullable Object value) {
            return value instanceof Collection<?> held ? pattern(held) + 1 : 0;
        }

        private int pattern(Collection<?> held) {
            int pattern = 0;
            for (Object constant : held) {
                pattern |= bits.getOrDefault(constant, 0);
            }
            return pattern;
        }

        @Override
        public int size() {
            return (1 << named.size()) + 1;
        }

        @Override
        public @Nullable Object sample(int code) {
            if (code == 0) {
                return null;
            }
            Set<Object> held = held(code - 1);
            return held.isEmpty() && unnamed != null ? Set.of(unnamed) : held;
        }

        /** The named constants of a bit pattern. */
        public Set<Object> held(int pattern) {
            Set<Object> held = new LinkedHashSet<>();
            for (int constant = 0; constant < named.size(); constant++) {
                if ((pattern & (1 << constant)) != 0) {
                    held.add(named.get(constant));
                }
            }
            return held;
        }

        @Override
        public BitSet codes(Region region) {
            return region instanceof Region.ContainsAny any
                    ? holdingAny(pattern(any.values()))
                    : allOrNothing(region, size());
        }

        /** Codes of the sets that hold any constant of a bit pattern. */
        public BitSet holdingAny(int constants) {
            BitSet accepted = new BitSet(size());
            for (int pattern = 0; pattern < 1 << named.size(); pattern++) {
                accepted.set(pattern + 1, (pattern & constants) != 0);
            }
            return accepted;
        }

        @Override
        public IntPredicate accepts(Region region) {
            if (region instanceof Region.ContainsAny any) {
                int wanted = pattern(any.values());
                return code -> code != 0 && ((code - 1) & wanted) != 0;
            }
            return allOrNothing(region, size())::get;
        }
    }

    private static BitSet given(int size) {
        BitSet given = new BitSet(size);
        given.set(1, size);
        return given;
    }

    /** Codes of a region that does not look at the value: any, missing, given. */
    private static BitSet allOrNothing(Region region, int size) {
        BitSet accepted = region instanceof Region.Missing ? new BitSet() : given(size);
        accepted.set(0, region.contains(null));
        return accepted;
    }
}
