package org.guwen.consultation.facts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.guwen.consultation.facts.Shape.Part;
import org.guwen.problem.ProblemCode;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one value that is neither record nor collection, or says what is wrong with it. */
final class ValueReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int SHOWN = 60;
    private static final int MOST_OPTIONS = 40;

    private final FactNames names;
    private final Mistakes mistakes;

    ValueReader(FactNames names, Mistakes mistakes) {
        this.names = names;
        this.mistakes = mistakes;
    }

    @Nullable
    Object read(Part part, JsonNode node, String pointer) {
        Class<?> type = part.element();
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrong(pointer, "boolean", node);
        }
        if (type == Integer.class || type == BigDecimal.class) {
            return node.isNumber() ? number(part, node.decimalValue(), pointer) : wrong(pointer, "number", node);
        }
        if (!node.isString()) {
            return notText(part, pointer, node);
        }
        String text = node.stringValue();
        if (type == LocalDate.class || type == OffsetDateTime.class) {
            return time(type, text, pointer);
        }
        return part.options().isEmpty() ? text(part, text, pointer) : option(part, text, pointer);
    }

    private @Nullable Object number(Part part, BigDecimal number, String pointer) {
        BigDecimal value = number.stripTrailingZeros();
        BigDecimal most = BigDecimal.valueOf(part.domain().max()).stripTrailingZeros();
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            return mistake(pointer, ProblemCode.OUT_OF_DOMAIN, "number.range", most.toPlainString(), unit(part));
        }
        boolean whole = part.element() == Integer.class;
        if (whole && value.scale() > 0) {
            return mistake(pointer, ProblemCode.WRONG_TYPE, "number.whole");
        }
        if (value.scale() > part.domain().scale()) {
            return mistake(
                    pointer,
                    ProblemCode.OUT_OF_DOMAIN,
                    "number.scale",
                    part.domain().scale());
        }
        return whole ? (Object) value.intValueExact() : value.setScale(Math.max(value.scale(), 0));
    }

    private static String unit(Part part) {
        String unit = part.domain().unit();
        return unit.isEmpty() ? "" : " " + unit;
    }

    private @Nullable Object time(Class<?> type, String text, String pointer) {
        boolean date = type == LocalDate.class;
        try {
            Object time = date ? LocalDate.parse(text) : OffsetDateTime.parse(text);
            int year = date ? ((LocalDate) time).getYear() : ((OffsetDateTime) time).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR
                    ? time
                    : mistake(pointer, ProblemCode.OUT_OF_DOMAIN, "year", year, FIRST_YEAR, LAST_YEAR);
        } catch (DateTimeException e) {
            return mistake(pointer, ProblemCode.WRONG_TYPE, date ? "date" : "time", shorten(text));
        }
    }

    private @Nullable Object text(Part part, String text, String pointer) {
        int length = text.codePointCount(0, text.length());
        if (length > part.domain().maxLength()) {
            return mistake(
                    pointer, ProblemCode.TOO_LONG, "text.long", part.domain().maxLength(), length);
        }
        // Whoever leaves blanks in a field has told nothing.
        if (text.isBlank()) {
            return null;
        }
        // Neither can be kept by every database, and no keyboard writes them.
        boolean encodable = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return encodable && text.indexOf('\0') < 0
                ? text
                : mistake(pointer, ProblemCode.OUT_OF_DOMAIN, "text.characters");
    }

    private @Nullable Object option(Part part, String text, String pointer) {
        if (part.options().contains(text)) {
            return part.element().isEnum() ? constant(part, text) : text;
        }
        if (mistakes.isFull()) {
            return mistake(pointer, ProblemCode.UNKNOWN_VALUE, "value", "", "");
        }
        if (text.isBlank()) {
            return mistake(pointer, ProblemCode.UNKNOWN_VALUE, "value.blank" + kindOfOptions(part), options(part));
        }
        String nearest = NearestName.of(text, part.options())
                .or(() -> names.optionCalled(text, part.element()))
                .orElse("");
        String key = "value" + (nearest.isEmpty() ? "" : ".near") + kindOfOptions(part);
        return mistake(pointer, ProblemCode.UNKNOWN_VALUE, key, shorten(text), options(part), nearest);
    }

    /** What stands at the place of a text: told with what a right one would be. */
    private @Nullable Object notText(Part part, String pointer, JsonNode given) {
        if (mistakes.isFull()) {
            return wrong(pointer, "string", given);
        }
        String noText = mistakes.text(wrongType("string", given));
        if (!part.options().isEmpty()) {
            String key = "type.option" + kindOfOptions(part);
            return mistake(pointer, ProblemCode.WRONG_TYPE, key, options(part), noText);
        }
        boolean date = part.element() == LocalDate.class;
        return date || part.element() == OffsetDateTime.class
                ? mistake(pointer, ProblemCode.WRONG_TYPE, date ? "type.date" : "type.time", noText)
                : wrong(pointer, "string", given);
    }

    /** Options are listed where they are few; else it is said where they are. */
    private static String kindOfOptions(Part part) {
        if (part.options().size() <= MOST_OPTIONS) {
            return "";
        }
        return part.element().isEnum() ? ".many" : ".code";
    }

    private static String options(Part part) {
        return part.options().size() <= MOST_OPTIONS
                ? String.join(", ", part.options())
                : Integer.toString(part.options().size());
    }

    private static Object constant(Part part, String name) {
        return part.element().getEnumConstants()[part.options().indexOf(name)];
    }

    /** Cuts what the caller wrote to a length that fits into a message. */
    static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    @Nullable
    Object wrong(String pointer, String expected, JsonNode given) {
        return mistake(pointer, ProblemCode.WRONG_TYPE, wrongType(expected, given));
    }

    private static String wrongType(String expected, JsonNode given) {
        return "type." + expected + "." + given.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Object mistake(String pointer, ProblemCode code, String key, Object... arguments) {
        mistakes.add(pointer, code, key, arguments);
        return null;
    }
}
