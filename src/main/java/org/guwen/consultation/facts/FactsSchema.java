package org.guwen.consultation.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.consultation.facts.Shape.Part;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.text.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * The facts of each topic as JSON Schema 2020-12, made from the same records that {@link FactsReader} reads, so that
 * the two never differ. {@code x-} keywords carry what a form needs: English titles, questions, units, decimals, and
 * whether a block or a field belongs to the topic; and which fields nobody is asked for, because rules and rows conclude them.
 */
@Component
public final class FactsSchema {

    private static final String TITLE_EN = "x-title-en";
    private static final String RELEVANT = "x-relevant";

    private final FactNames names = new FactNames();
    private final Map<Class<?>, Shape> shapes = Shape.of(CaseFacts.class);
    private final Map<Topic, Map<String, Object>> schemas = new EnumMap<>(Topic.class);

    /** Makes the schemas. */
    public FactsSchema() {
        for (Topic topic : Topic.values()) {
            schemas.put(topic, schema(topic));
        }
    }

    /** The schema of a topic. */
    public Map<String, Object> of(Topic topic) {
        return Objects.requireNonNull(schemas.get(topic));
    }

    /** What a topic is called. */
    public LocalizedText title(Topic topic) {
        return names.option(topic);
    }

    private Map<String, Object> schema(Topic topic) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/api/v1/topics/" + topic + "/schema");
        putTitle(schema, names.option(topic));
        schema.putAll(object(CaseFacts.class, "", topic));
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> properties = (Map<String, Map<String, Object>>) schema.get("properties");
        Objects.requireNonNull(properties).forEach((name, property) -> {
            if (!isRelevant(name, topic)) {
                property.put(RELEVANT, false);
            }
        });
        schema.put("x-concluded", concluded(topic));
        property(properties, "topic").put("const", topic.name());
        property(properties, "policy").put("x-simulation-only", true);
        return schema;
    }

    private Map<String, Object> concluded(Topic topic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : Vocabulary.get().fields()) {
            if (field.isConcluded() && field.topics().contains(topic)) {
                Map<String, Object> schema = new LinkedHashMap<>();
                names.field(field.path()).ifPresent(title -> putTitle(schema, title));
                schema.put("x-kind", field.kind().name());
                if (!field.domain().unit().isEmpty()) {
                    schema.put("x-unit", field.domain().unit());
                }
                if (!field.constants().isEmpty()) {
                    schema.put(
                            "oneOf",
                            field.constants().stream().map(this::option).toList());
                }
                fields.put(field.path(), schema);
            }
        }
        return fields;
    }

    private static Map<String, Object> property(Map<String, Map<String, Object>> properties, String name) {
        return Objects.requireNonNull(properties.get(name));
    }

    /** Every block is accepted with every topic; those that no table of the topic reads are marked. */
    private static boolean isRelevant(String name, Topic topic) {
        String prefix = (name.equals("projects") ? "project" : name) + ".";
        List<Field> fields = Vocabulary.get().fields().stream()
                .filter(field -> field.path().startsWith(prefix))
                .toList();
        return !name.equals("policy")
                && (fields.isEmpty()
                        || fields.stream().anyMatch(field -> field.topics().contains(topic)));
    }

    private Map<String, Object> object(Class<?> type, String prefix, Topic topic) {
        Shape shape = Objects.requireNonNull(shapes.get(type));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Part part : shape.parts().values()) {
            properties.put(part.name(), property(part, prefix + part.name(), topic));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        SchemaParts.putProperties(schema, shape, properties);
        return schema;
    }

    private Map<String, Object> property(Part part, String path, Topic topic) {
        Map<String, Object> schema = new LinkedHashMap<>();
        names.field(path).ifPresent(title -> putTitle(schema, title));
        names.question(path).ifPresent(question -> {
            schema.put("x-question-zh", question.zh());
            schema.put("x-question-en", question.en());
        });
        Map<String, Object> value = part.element().isRecord() ? object(part.element(), path + ".", topic) : value(part);
        SchemaParts.putOneOrList(schema, part, value);
        if (!part.topics().contains(topic)) {
            schema.put(RELEVANT, false);
        }
        return schema;
    }

    private Map<String, Object> value(Part part) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (part.options().isEmpty()) {
            SchemaParts.putValue(schema, part);
        } else {
            schema.put("type", "string");
            schema.put("oneOf", options(part.element()));
        }
        return schema;
    }

    private List<Map<String, Object>> options(Class<?> type) {
        Stream<? extends Enum<?>> constants = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant)
                : Stream.concat(Arrays.stream(ActionCode.values()), Arrays.stream(ForbiddenCode.values()));
        return constants.map(this::option).toList();
    }

    private Map<String, Object> option(Enum<?> constant) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("const", constant.name());
        putTitle(option, names.option(constant));
        return option;
    }

    private static void putTitle(Map<String, Object> schema, LocalizedText title) {
        schema.put("title", title.zh());
        schema.put(TITLE_EN, title.en());
    }
}
