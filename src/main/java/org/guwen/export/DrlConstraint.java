package org.guwen.export;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks, as constraints on one property of a situation. A property that is {@code null} passes only where the
 * cell says so. What becomes of a region:
 *
 * <table>
 * <caption>Regions as constraints</caption>
 * <tr><td>{@link Region.Any}</td><td>nothing</td></tr>
 * <tr><td>{@link Region.Missing}</td><td>{@code x == null}</td></tr>
 * <tr><td>{@link Region.Given}</td><td>{@code x != null}</td></tr>
 * <tr><td>{@link Region.OneOf}</td><td>{@code x in ("A", "B")}</td></tr>
 * <tr><td>{@link Region.NoneOf}</td><td>{@code x != null, x not in ("A", "B")}</td></tr>
 * <tr><td>{@link Region.ContainsAny}</td><td>{@code x != null, (x contains "A" || x contains "B")}</td></tr>
 * <tr><td>{@link Region.Range}</td><td>{@code x != null, x >= 1B, x < 5B}; days and times by
 *     {@code isBefore} and {@code isAfter}</td></tr>
 * </table>
 */
final class DrlConstraint {

    private final String property;

    DrlConstraint(String property) {
        this.property = property;
    }

    /** Property of a situation that holds a field. */
    static String property(Field field) {
        return field.path().replace('.', '_');
    }

    /** The constraints, none if every value passes. */
    List<String> of(Region region) {
        List<String> constraints = new ArrayList<>();
        if (region instanceof Region.Missing) {
            constraints.add(property + " == null");
        } else if (!(region instanceof Region.Any) && !(region instanceof Region.OneOf)) {
            constraints.add(property + " != null");
        }
        if (region instanceof Region.OneOf oneOf && isMeasured(oneOf)) {
            constraints.add(oneOf.values().stream()
                    .map(value -> (Comparable<?>) value)
                    .map(value -> String.join(" && ", of(new Region.Range(value, true, value, true))))
                    .collect(Collectors.joining(") || (", "((", "))")));
        } else if (region instanceof Region.OneOf oneOf) {
            constraints.add(property + " in (" + DrlText.list(oneOf.values()) + ")");
        } else if (region instanceof Region.NoneOf noneOf) {
            constraints.add(property + " not in (" + DrlText.list(noneOf.values()) + ")");
        } else if (region instanceof Region.ContainsAny any) {
            constraints.add(any.values().stream()
                    .map(value -> property + " contains " + DrlText.literal(value))
                    .collect(Collectors.joining(" || ", "(", ")")));
        } else if (region instanceof Region.Range range) {
            low(range.low(), range.lowIncluded(), constraints);
            high(range.high(), range.highIncluded(), constraints);
        }
        return constraints;
    }

    /** Numbers, days and times are equal by order, not by how they are written. */
    private static boolean isMeasured(Region.OneOf oneOf) {
        return oneOf.values().stream().allMatch(value -> value instanceof BigDecimal || value instanceof Temporal);
    }

    private void low(@Nullable Comparable<?> end, boolean isIncluded, List<String> constraints) {
        if (end instanceof BigDecimal number) {
            constraints.add(property + (isIncluded ? " >= " : " > ") + number.toPlainString() + "B");
        } else if (end != null) {
            String test = isIncluded ? "!" + property + ".isBefore(" : property + ".isAfter(";
            constraints.add(test + DrlText.literal(end) + ")");
        }
    }

    private void high(@Nullable Comparable<?> end, boolean isIncluded, List<String> constraints) {
        if (end instanceof BigDecimal number) {
            constraints.add(property + (isIncluded ? " <= " : " < ") + number.toPlainString() + "B");
        } else if (end != null) {
            String test = isIncluded ? "!" + property + ".isAfter(" : property + ".isBefore(";
            constraints.add(test + DrlText.literal(end) + ")");
        }
    }
}
