package org.guwen.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.stream.Collectors;
import org.guwen.advice.TimeLimit;
import org.jspecify.annotations.Nullable;

/** Values and remarks in rule text. Whatever a cell holds, it stays a text: quotes, escapes and line ends are written out. */
final class DrlText {

    private DrlText() {}

    /** A value. */
    static String literal(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return quoted(constant.name());
        }
        if (value instanceof BigDecimal number) {
            return "new BigDecimal(\"" + number.toPlainString() + "\")";
        }
        if (value instanceof LocalDate) {
            return "LocalDate.parse(\"" + value + "\")";
        }
        if (value instanceof LocalTime) {
            return "LocalTime.parse(\"" + value + "\")";
        }
        if (value instanceof OffsetDateTime) {
            return "OffsetDateTime.parse(\"" + value + "\")";
        }
        if (value instanceof TimeLimit limit) {
            return quoted(limit.amount() + " " + limit.unit());
        }
        if (value instanceof Collection<?> values) {
            return "List.of(" + list(values) + ")";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    /** Values one after the other. */
    static String list(Collection<?> values) {
        return values.stream().map(DrlText::literal).collect(Collectors.joining(", "));
    }

    /** A remark of one line. */
    static String comment(String remark) {
        return remark.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replace('\\', '/');
    }

    /** A string of Java and MVEL alike; MVEL knows no small letters in escapes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(
                            isPlain(character) ? String.valueOf(character) : String.format("\\u%04X", (int) character));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPlain(char character) {
        return !Character.isISOControl(character) && character != '\u2028' && character != '\u2029';
    }
}
