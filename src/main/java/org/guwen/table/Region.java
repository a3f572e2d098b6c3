package org.guwen.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field that one condition cell accepts. Regions are what a table is made of: evaluation, analysis and
 * explanation all read them, so that there is one meaning of a cell.
 */
public sealed interface Region {

    /** Whether the region accepts a value; {@code null} stands for a field that the case does not hold. */
    boolean contains(@Nullable Object value);

    /** Accepts everything, also a missing value. */
    record Any() implements Region {
        @Override
        public boolean contains(@Nullable Object value) {
            return true;
        }
    }

    /** Accepts a missing value only. */
    record Missing() implements Region {
        @Override
        public boolean contains(@Nullable Object value) {
            return value == null;
        }
    }

    /** Accepts any value that is given. */
    record Given() implements Region {
        @Override
        public boolean contains(@Nullable Object value) {
            return value != null;
        }
    }

    /** Accepts the values listed: enumeration constants, booleans, texts, single numbers and dates. */
    record OneOf(Set<Object> values) implements Region {

        /** Copies the values, keeping their order. */
        public OneOf {
            values = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return value != null && (values.contains(value) || (value instanceof BigDecimal number && holds(number)));
        }

        /** Numbers are equal whatever decimals they are written with. */
        private boolean holds(BigDecimal number) {
            return values.stream()
                    .anyMatch(listed -> listed instanceof BigDecimal other && other.compareTo(number) == 0);
        }
    }

    /** Accepts every given value but those listed. */
    record NoneOf(Set<Object> values) implements Region {

        /** Copies the values, keeping their order. */
        public NoneOf {
            values = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return value != null && !values.contains(value);
        }
    }

    /** Accepts a set that holds at least one of the values listed. */
    record ContainsAny(Set<Object> values) implements Region {

        /** Copies the values, keeping their order. */
        public ContainsAny {
            values = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return value instanceof Collection<?> held && held.stream().anyMatch(values::contains);
        }
    }

    /**
     * Accepts the numbers or dates of an interval. A {@code null} end is open to infinity.
     *
     * @param low smallest value or {@code null}
     * @param lowIncluded whether {@code low} itself is accepted
     * @param high largest value or {@code null}
     * @param highIncluded whether {@code high} itself is accepted
     */
    record Range(
            @Nullable Comparable<?> low,
            boolean lowIncluded,
            @Nullable Comparable<?> high,
            boolean highIncluded) implements Region {

        @Override
        public boolean contains(@Nullable Object value) {
            return value != null && above(value) && below(value);
        }

        private boolean above(Object value) {
            if (low == null) {
                return true;
            }
            int order = compare(low, value);
            return order < 0 || (order == 0 && lowIncluded);
        }

        private boolean below(Object value) {
            if (high == null) {
                return true;
            }
            int order = compare(high, value);
            return order > 0 || (order == 0 && highIncluded);
        }

        @SuppressWarnings("unchecked")
        private static int compare(Comparable<?> end, Object value) {
            return ((Comparable<Object>) end).compareTo(value);
        }
    }
}
