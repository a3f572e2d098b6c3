package org.guwen.consultation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.guwen.consultation.facts.Shape.Part;

/** What JSON Schemas of facts have in common, whoever they are for. */
final class SchemaParts {

    private static final Map<Class<?>, String> TIMES =
            Map.of(LocalDate.class, "date", OffsetDateTime.class, "date-time");

    private SchemaParts() {}

    /** Says of an object which properties it has: these and no others. */
    static void putProperties(Map<String, Object> schema, Shape shape, Map<String, Object> properties) {
        schema.put("properties", properties);
        List<String> required = shape.parts().values().stream()
                .filter(Part::required)
                .map(Part::name)
                .filter(properties::containsKey)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
    }

    /** Says of a part what it holds: a value, or a list of them. */
    static void putOneOrList(Map<String, Object> schema, Part part, Map<String, Object> value) {
        if (part.isCollection()) {
            schema.put("type", "array");
            schema.put("items", value);
            if (part.domain().minItems() > 0) {
                schema.put("minItems", part.domain().minItems());
            }
            schema.put("maxItems", part.domain().maxItems());
        } else {
            schema.putAll(value);
        }
    }

    /** Says what a value is that is neither record nor enumeration. */
    static void putValue(Map<String, Object> schema, Part part) {
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

    private static void putNumber(Map<String, Object> schema, Part part) {
        boolean whole = part.element() == Integer.class;
        schema.put("type", whole ? "integer" : "number");
        schema.put("minimum", 0);
        schema.put("maximum", BigDecimal.valueOf(part.domain().max()).toBigInteger());
        if (!whole) {
            schema.put("multipleOf", BigDecimal.ONE.movePointLeft(part.domain().scale()));
        }
        if (!part.domain().unit().isEmpty()) {
            schema.put("x-unit", part.domain().unit());
        }
    }
}
