package org.guwen.inference.possible;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guwen.inference.principle.Accumulation.Function;
import org.jspecify.annotations.Nullable;

/** What the functions of accumulation give. */
final class Accumulations {

    private Accumulations() {}

    /** Whether a function gives a value of no facts at all. */
    static boolean isOfNothing(Function function) {
        return function != Function.MIN && function != Function.MAX;
    }

    /** The value; {@code null} of a comparison of nothing. */
    static @Nullable Object of(Function function, List<@Nullable Object> values) {
        return switch (function) {
            case COUNT -> (long) values.size();
            case COLLECT_LIST ->
                List.copyOf(values.stream().map(Objects::requireNonNull).toList());
            case SUM ->
                given(values).map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
            case MIN -> given(values).min(Constants::compare).orElse(null);
            case MAX -> given(values).max(Constants::compare).orElse(null);
        };
    }

    private static Stream<Object> given(List<@Nullable Object> values) {
        return values.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
