package org.guwen.consultation.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON text as a tree that also knows which names were written twice. A reader that merely refuses duplicates would
 * stop at the first; we name them all.
 *
 * @param root the value
 * @param duplicates pointers of members whose name had been used before in the same object
 */
record JsonTree(JsonNode root, List<String> duplicates) {

    /** Deeper than any fact, and shallow enough for every stack. */
    static final int MAX_DEPTH = 20;

    private static final BigDecimal BEYOND_ANY_DOMAIN = new BigDecimal("1E+100000");

    /** Parses texts; can be shared by threads. */
    static final class Parser {

        private final JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();

        /**
         * Parses one JSON text.
         *
         * @throws JacksonException if it is not one
         */
        JsonTree parse(byte[] text) {
            List<String> duplicates = new ArrayList<>();
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                JsonNode root = value(parser, "", duplicates);
                if (parser.nextToken() != null) {
                    throw new Unreadable("more than one value");
                }
                return new JsonTree(root, duplicates);
            }
        }

        private static JsonNode value(JsonParser parser, String pointer, List<String> duplicates) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            JsonToken token = parser.currentToken();
            if (token == null) {
                throw new Unreadable("no value");
            }
            return switch (token) {
                case START_OBJECT -> object(parser, pointer, duplicates);
                case START_ARRAY -> array(parser, pointer, duplicates);
                case VALUE_STRING -> nodes.stringNode(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.numberNode(number(parser));
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                case VALUE_NULL -> nodes.nullNode();
                default -> throw new Unreadable("unexpected " + token);
            };
        }

        // An exponent too large for BigDecimal is a number all the same: out of domain, not unreadable.
        private static BigDecimal number(JsonParser parser) {
            try {
                return parser.getDecimalValue();
            } catch (JacksonException | ArithmeticException | NumberFormatException e) {
                return BEYOND_ANY_DOMAIN;
            }
        }

        private static ObjectNode object(JsonParser parser, String pointer, List<String> duplicates) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String member = member(pointer, name);
                parser.nextToken();
                JsonNode value = value(parser, member, duplicates);
                if (object.has(name)) {
                    duplicates.add(member);
                } else {
                    object.set(name, value);
                }
            }
            return object;
        }

        private static ArrayNode array(JsonParser parser, String pointer, List<String> duplicates) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser, pointer + "/" + array.size(), duplicates));
            }
            return array;
        }
    }

    /** Pointer of a member. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A text that is not one JSON value. */
    static final class Unreadable extends JacksonException {
        Unreadable(String message) {
            super(message);
        }
    }
}
