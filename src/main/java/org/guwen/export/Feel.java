package org.guwen.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * Values and conditions in FEEL, the language of DMN cells. Enumeration constants are strings, sets are lists, a missing
 * value is {@code null}. What becomes of a region:
 *
 * <table>
 * <caption>Regions as unary tests</caption>
 * <tr><td>{@link Region.Any}</td><td>{@code -}, which accepts {@code null}</td></tr>
 * <tr><td>{@link Region.Missing}</td><td>{@code null}</td></tr>
 * <tr><td>{@link Region.Given}</td><td>{@code not(null)}</td></tr>
 * <tr><td>{@link Region.OneOf}</td><td>{@code "A", "B"}</td></tr>
 * <tr><td>{@link Region.NoneOf}</td><td>the values that are left, where they can be listed; of a text
 *     {@code ? != null and not(? in ("a", "b"))}, because {@code not("a")} would accept {@code null}</td></tr>
 * <tr><td>{@link Region.ContainsAny}</td>
 *     <td>{@code ? != null and (list contains(?, "A") or list contains(?, "B"))}</td></tr>
 * <tr><td>{@link Region.Range}</td><td>{@code [1..5)}, {@code >= 1}, {@code < 5}; a single value as itself</td></tr>
 * </table>
 */
final class Feel {

    private static final String GIVEN = "not(null)";

    private Feel() {}

    /** The condition of a cell. */
    static String test(Field field, Region region) {
        if (region instanceof Region.Any) {
            return "-";
        }
        if (region instanceof Region.Missing) {
            return "null";
        }
        if (region instanceof Region.OneOf oneOf) {
            return list(oneOf.values());
        }
        if (region instanceof Region.NoneOf noneOf) {
            return noneOf(field, noneOf.values());
        }
        if (region instanceof Region.ContainsAny any) {
            return any.values().stream()
                    .map(value -> "list contains(?, " + literal(value) + ")")
                    .collect(Collectors.joining(" or ", "? != null and (", ")"));
        }
        return region instanceof Region.Range range ? range(range) : GIVEN;
    }

    /** A value. */
    static String literal(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return text(constant.name());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate) {
            return "date(\"" + value + "\")";
        }
        if (value instanceof LocalTime time) {
            return "time(\"" + DateTimeFormatter.ISO_LOCAL_TIME.format(time) + "\")";
        }
        if (value instanceof OffsetDateTime) {
            return "date and time(\"" + value + "\")";
        }
        if (value instanceof TimeLimit limit) {
            return "{amount: " + limit.amount() + ", unit: " + text(limit.unit().name()) + "}";
        }
        if (value instanceof Collection<?> values) {
            return "[" + list(values) + "]";
        }
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    /** Values one after the other. */
    static String list(Collection<?> values) {
        return values.stream().map(Feel::literal).collect(Collectors.joining(", "));
    }

    private static String noneOf(Field field, Set<Object> refused) {
        List<?> left = field.kind() == Field.Kind.BOOLEAN
                ? Stream.of(true, false)
                        .filter(value -> !refused.contains(value))
                        .toList()
                : field.constants().stream()
                        .filter(value -> !refused.contains(value))
                        .toList();
        return left.isEmpty() ? "? != null and not(? in (" + list(refused) + "))" : list(left);
    }

    /** An interval. */
    static String range(Region.Range range) {
        Comparable<?> low = range.low();
        Comparable<?> high = range.high();
        if (low == null && high == null) {
            return GIVEN;
        }
        if (low == null) {
            return (range.highIncluded() ? "<= " : "< ") + literal(high);
        }
        if (high == null) {
            return (range.lowIncluded() ? ">= " : "> ") + literal(low);
        }
        if (Objects.equals(low, high) && range.lowIncluded() && range.highIncluded()) {
            return literal(low);
        }
        return (range.lowIncluded() ? "[" : "(") + literal(low) + ".." + literal(high)
                + (range.highIncluded() ? "]" : ")");
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (character < ' ' || character == 0x7F) {
                quoted.append(String.format("\\u%04x", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}
