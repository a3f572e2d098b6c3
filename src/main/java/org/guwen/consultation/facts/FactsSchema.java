package org.guwen.consultation.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guwen.advice.act.ActCodes;
import org.guwen.consultation.facts.Shape.Part;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.text.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * The facts of each topic as JSON Schema 2020-12, made from the same records that {@link FactsReader} reads, so that
 * the two never differ: those that advice on the topic depends on, with titles in one language. Facts of other topics are
 * read too, and change nothing. {@code x-} keywords carry what a form needs: questions, units, and which fields nobody is
 * asked for, because rules and rows conclude them.
 */
@Component
public final class FactsSchema {

    private final FactNames names = new FactNames();
    private final Map<Class<?>, Shape> shapes = Shape.of(CaseFacts.class);
    private final Map<Topic, Map<String, Object>> chinese = new EnumMap<>(Topic.class);
    private final Map<Topic, Map<String, Object>> english = new EnumMap<>(Topic.class);

    /** Makes the schemas. */
    public FactsSchema() {
        for (Topic topic : Topic.values()) {
            chinese.put(topic, new Written(topic, Locale.CHINESE).schema());
            english.put(topic, new Written(topic, Locale.ENGLISH).schema());
        }
    }

    /** The schema of a topic in the language of a locale. */
    public Map<String, Object> of(Topic topic, Locale locale) {
        return Objects.requireNonNull((LocalizedText.isEnglish(locale) ? english : chinese).get(topic));
    }

    /** What a topic is called. */
    public LocalizedText title(Topic topic) {
        return names.option(topic);
    }

    /** The schema of one topic in one language. */
    private final class Written {

        private final Topic topic;
        private final Locale locale;

        Written(Topic topic, Locale locale) {
            this.topic = topic;
            this.locale = locale;
        }

        Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.put("$id", "/api/v1/topics/" + topic + "/schema");
            putTitle(schema, names.option(topic));
            schema.putAll(object(CaseFacts.class, ""));
            schema.put("x-concluded", concluded());
            return schema;
        }

        private Map<String, Object> concluded() {
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
                        schema.put("oneOf", options(field.constants().stream()));
                    }
                    fields.put(field.path(), schema);
                }
            }
            return fields;
        }

        private Map<String, Object> object(Class<?> type, String prefix) {
            Shape shape = Objects.requireNonNull(shapes.get(type));
            Map<String, Object> properties = new LinkedHashMap<>();
            for (Part part : shape.parts().values()) {
                if (isPartOf(part, prefix)) {
                    Map<String, Object> property = property(part, prefix + part.name());
                    // The one value is told, so that a form sends it and a check tells topics apart.
                    properties.put(part.name(), part.element() == Topic.class ? constant(property) : property);
                }
            }
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            SchemaParts.putProperties(schema, shape, properties);
            return schema;
        }

        /** Whether advice on the topic depends on a part; the store's policy is no fact of a case. */
        private boolean isPartOf(Part part, String prefix) {
            boolean isBlock = prefix.isEmpty();
            String block = part.name().equals("projects") ? "project" : part.name();
            return part.topics().contains(topic)
                    && !(isBlock && part.name().equals(FactsReader.POLICY))
                    && (!isBlock || Vocabulary.isPartOf(block, topic));
        }

        private Map<String, Object> constant(Map<String, Object> property) {
            Map<String, Object> schema = new LinkedHashMap<>(property);
            schema.remove("oneOf");
            schema.put("const", topic.name());
            return schema;
        }

        private Map<String, Object> property(Part part, String path) {
            Map<String, Object> schema = new LinkedHashMap<>();
            names.field(path).ifPresent(title -> putTitle(schema, title));
            names.question(path).ifPresent(question -> schema.put("x-question", question.in(locale)));
            Map<String, Object> value = part.element().isRecord() ? object(part.element(), path + ".") : value(part);
            SchemaParts.putOneOrList(schema, part, value);
            return schema;
        }

        private Map<String, Object> value(Part part) {
            Map<String, Object> schema = new LinkedHashMap<>();
            if (part.options().isEmpty()) {
                SchemaParts.putValue(schema, part);
            } else {
                schema.put("type", "string");
                schema.put("oneOf", options(constants(part.element())));
            }
            return schema;
        }

        private Stream<? extends Enum<?>> constants(Class<?> type) {
            return type.isEnum()
                    ? Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant)
                    : ActCodes.all().stream();
        }

        private List<Map<String, Object>> options(Stream<? extends Enum<?>> constants) {
            return constants.map(this::option).toList();
        }

        private Map<String, Object> option(Enum<?> constant) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("const", constant.name());
            putTitle(option, names.option(constant));
            return option;
        }

        private void putTitle(Map<String, Object> schema, LocalizedText title) {
            schema.put("title", title.in(locale));
        }
    }
}
