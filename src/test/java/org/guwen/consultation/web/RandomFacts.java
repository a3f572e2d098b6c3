package org.guwen.consultation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.guwen.consultation.facts.FactsComponents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up cases whose every fact is allowed, whatever they mean together. */
final class RandomFacts {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final FactsComponents components = new FactsComponents();
    private final JsonNode schemas = JsonMapper.shared().valueToTree(components.schemas());
    private final Map<String, List<Object>> constants = components.enumerations().stream()
            .collect(Collectors.toMap(Class::getSimpleName, type -> List.of(type.getEnumConstants())));
    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    ObjectNode next() {
        ObjectNode facts = object(schemas.path("CaseFacts"), 0.15 + 0.6 * random.nextDouble());
        if (random.nextInt(3) > 0) {
            facts.remove("policy");
        }
        return facts;
    }

    private ObjectNode object(JsonNode schema, double density) {
        ObjectNode object = nodes.objectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            boolean required = schema.path("required").valueStream().anyMatch(value -> name.equals(value.asString()));
            if (required || random.nextDouble() < density) {
                object.set(name, value(property, density));
            }
        });
        return object;
    }

    private JsonNode value(JsonNode schema, double density) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            return component(reference.substring(reference.lastIndexOf('/') + 1), density);
        }
        return switch (schema.path("type").asString()) {
            case "array" -> array(schema.path("items"), density);
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            case "integer" -> nodes.numberNode(number(schema).intValue());
            case "number" -> nodes.numberNode(number(schema));
            default -> nodes.stringNode(text(schema.path("format").asString("")));
        };
    }

    private ArrayNode array(JsonNode items, double density) {
        ArrayNode array = nodes.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(items, density));
        }
        return array;
    }

    private JsonNode component(String name, double density) {
        JsonNode schema = schemas.path(name);
        List<?> options = constants.getOrDefault(
                name,
                List.copyOf(schema.path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()));
        return options.isEmpty()
                ? object(schema, density)
                : nodes.stringNode(options.get(random.nextInt(options.size())).toString());
    }

    /** Small, anywhere, or the largest allowed. */
    private BigDecimal number(JsonNode schema) {
        BigDecimal largest = schema.path("maximum").decimalValue();
        return switch (random.nextInt(4)) {
            case 0 -> largest.min(BigDecimal.valueOf(random.nextInt(5)));
            case 1 -> largest.min(BigDecimal.valueOf(random.nextInt(2_000), 1));
            case 2 -> largest;
            default -> largest.multiply(BigDecimal.valueOf(random.nextInt(10), 1));
        };
    }

    private String text(String format) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(300));
        return switch (format) {
            case "date" -> day.toString();
            case "date-time" -> day + "T10:00:00+08:00";
            default -> "文字" + random.nextInt(10);
        };
    }
}
