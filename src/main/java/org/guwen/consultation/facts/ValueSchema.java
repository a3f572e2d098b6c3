package org.guwen.consultation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.guwen.consultation.facts.Shape.Part;

/** The JSON Schema of a value that is neither record nor enumeration. */
final class ValueSchema {

    private static final Map<Class<?>, String> TIMES =
            Map.of(LocalDate.class, "date", OffsetDateTime.class, "date-time");

    private ValueSchema() {}

    static void put(Map<String, Object> schema, Part part) {
        Class<?> type = part.element();
        if (type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == Integer.class || type == BigDecimal.class) {
            putNumber(schema, part);
        } else if (TIMES.containsKey(type)) {
            schema.put("type", "string");
            schema.put("format", TIMES.get(type));
        } else {
            schema.put("type", "string");
            schema.put("maxLength", part.domain().maxLength());
        }
    }

    // Decimals are no "multipleOf": validators that count in binary fractions would refuse 0.07.
    private static void putNumber(Map<String, Object> schema, Part part) {
        boolean whole = part.element() == Integer.class;
        schema.put("type", whole ? "integer" : "number");
        schema.put("minimum", 0);
        schema.put("maximum", BigDecimal.valueOf(part.domain().max()).toBigInteger());
        if (!whole) {
            schema.put("x-decimals", part.domain().scale());
        }
        if (!part.domain().unit().isEmpty()) {
            schema.put("x-unit", part.domain().unit());
        }
    }
}
