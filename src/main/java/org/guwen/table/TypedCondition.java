package org.guwen.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition as data for programs, the same in every language.
 *
 * @param operator how the value of a case is compared
 * @param values keys of enumerations, texts, numbers or dates to compare with; empty where there are none
 * @param min lower end of a range
 * @param max upper end of a range
 * @param minInclusive whether the lower end itself is accepted
 * @param maxInclusive whether the upper end itself is accepted
 */
public record TypedCondition(
        Operator operator,
        List<Object> values,
        @Nullable Object min,
        @Nullable Object max,
        @Nullable Boolean minInclusive,
        @Nullable Boolean maxInclusive) {

    /** Copies the values. */
    public TypedCondition {
        values = List.copyOf(values);
    }

    /** Ways to compare. */
    public enum Operator {
        /** Everything, also a missing value. */
        ANY,
        /** That value. */
        EQ,
        /** One of the values. */
        IN,
        /** A value that is none of those. */
        NOT_IN,
        /** Below {@code max}. */
        LT,
        /** At most {@code max}. */
        LE,
        /** Above {@code min}. */
        GT,
        /** At least {@code min}. */
        GE,
        /** Between {@code min} and {@code max}. */
        RANGE,
        /** No value. */
        EMPTY,
        /** Any value. */
        PRESENT,
        /** A list with at least one of the values. */
        CONTAINS
    }

    /** What a region says. */
    public static TypedCondition of(Region region) {
        if (region instanceof Region.Range range) {
            return of(range);
        }
        if (region instanceof Region.OneOf one) {
            return listed(one.values().size() == 1 ? Operator.EQ : Operator.IN, one.values());
        }
        if (region instanceof Region.NoneOf none) {
            return listed(Operator.NOT_IN, none.values());
        }
        if (region instanceof Region.ContainsAny any) {
            return listed(Operator.CONTAINS, any.values());
        }
        Operator operator = region instanceof Region.Missing
                ? Operator.EMPTY
                : region instanceof Region.Given ? Operator.PRESENT : Operator.ANY;
        return listed(operator, Set.of());
    }

    private static TypedCondition of(Region.Range range) {
        Comparable<?> low = range.low();
        Comparable<?> high = range.high();
        Operator operator = low == null
                ? range.highIncluded() ? Operator.LE : Operator.LT
                : high == null ? range.lowIncluded() ? Operator.GE : Operator.GT : Operator.RANGE;
        return new TypedCondition(
                operator,
                List.of(),
                low,
                high,
                low == null ? null : range.lowIncluded(),
                high == null ? null : range.highIncluded());
    }

    /**
     * What a test of a rule says.
     *
     * @param operator how the value is compared
     * @param values what it is compared with: the bound where the operator orders, else all
     */
    public static TypedCondition of(Operator operator, List<Object> values) {
        Object bound = values.isEmpty() ? null : values.get(0);
        return switch (operator) {
            case LT, LE -> new TypedCondition(operator, List.of(), null, bound, null, operator == Operator.LE);
            case GT, GE -> new TypedCondition(operator, List.of(), bound, null, operator == Operator.GE, null);
            default -> new TypedCondition(operator, values, null, null, null, null);
        };
    }

    private static TypedCondition listed(Operator operator, Set<Object> values) {
        return new TypedCondition(operator, List.copyOf(values), null, null, null, null);
    }
}
