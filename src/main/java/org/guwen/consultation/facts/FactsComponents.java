package org.guwen.consultation.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guwen.consultation.facts.Shape.Part;
import org.guwen.facts.CaseFacts;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as components of an interface description: one schema for each record, by its simple name, made
 * from the same shapes that {@link FactsReader} reads. Unlike {@link FactsSchema} it does not know topics, and names
 * enumerations without listing them.
 */
public final class FactsComponents {

    private static final String REF = "$ref";
    private static final String COMPONENT = "#/components/schemas/";

    private final FactNames names = new FactNames();
    private final Map<Class<?>, Shape> shapes = Shape.of(CaseFacts.class);

    /** The schemas by component name. */
    public Map<String, Map<String, Object>> schemas() {
        Map<String, Map<String, Object>> schemas = new TreeMap<>();
        shapes.forEach((type, shape) -> schemas.put(type.getSimpleName(), object(shape)));
        Map<String, Object> simulated = schemas.get(CaseFacts.class.getSimpleName());
        schemas.put("SimulatedFacts", simulated);
        schemas.put(CaseFacts.class.getSimpleName(), withoutPolicy(simulated));
        shapes.values()
                .forEach(shape -> shape.parts().values().stream()
                        .filter(FactsComponents::hasNamelessOptions)
                        .forEach(part -> schemas.put(
                                componentOfOptions(shape, part), Map.of("type", "string", "enum", part.options()))));
        return schemas;
    }

    /** The enumerations that the schemas refer to by their simple names. */
    public List<Class<?>> enumerations() {
        return shapes.values().stream()
                .flatMap(shape -> shape.parts().values().stream())
                .<Class<?>>map(Part::element)
                .filter(Class::isEnum)
                .distinct()
                .toList();
    }

    /** Whoever asks for advice cannot bring a policy; whoever tries out can. */
    private static Map<String, Object> withoutPolicy(@Nullable Map<String, Object> simulated) {
        Map<String, Object> facts = new LinkedHashMap<>(Objects.requireNonNull(simulated));
        Map<?, ?> properties = new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(facts.get("properties")));
        properties.remove(FactsReader.POLICY);
        facts.put("properties", properties);
        return facts;
    }

    private Map<String, Object> object(Shape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.parts().forEach((name, part) -> properties.put(name, property(shape, part)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        names.field(path(shape.place())).ifPresent(title -> putTitle(schema, title, ""));
        SchemaParts.putProperties(schema, shape, properties);
        return schema;
    }

    private Map<String, Object> property(Shape owner, Part part) {
        Map<String, Object> value = value(owner, part);
        Map<String, Object> schema = new LinkedHashMap<>();
        SchemaParts.putOneOrList(schema, part, value);
        String place = path(owner.place());
        names.field(place.isEmpty() ? part.name() : place + "." + part.name())
                .ifPresent(title -> putTitle(schema, title, part.domain().unit()));
        return schema;
    }

    private static void putTitle(Map<String, Object> schema, LocalizedText title, String unit) {
        schema.put("title", title.zh());
        schema.put("description", unit.isEmpty() ? title.en() : title.en() + " (" + unit + ")");
    }

    private static Map<String, Object> value(Shape owner, Part part) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (hasNamelessOptions(part)) {
            schema.put(REF, COMPONENT + componentOfOptions(owner, part));
        } else if (part.element().isRecord() || part.element().isEnum()) {
            schema.put(REF, COMPONENT + part.element().getSimpleName());
        } else {
            SchemaParts.putValue(schema, part);
        }
        return schema;
    }

    /** A text with options, of which no enumeration of ours is made up. */
    private static boolean hasNamelessOptions(Part part) {
        return !part.options().isEmpty() && !part.element().isEnum();
    }

    private static String componentOfOptions(Shape owner, Part part) {
        String name = part.name();
        return owner.type().getSimpleName() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The dotted path of a pointer, without positions in lists. */
    private static String path(String pointer) {
        return Arrays.stream(pointer.split("/", -1))
                .filter(step -> !step.isEmpty() && !step.equals("0"))
                .collect(Collectors.joining("."));
    }
}
