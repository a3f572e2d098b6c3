package org.guwen.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One mapping of a catalogue while it is read. Its keys are taken one by one; what is wrong with them is collected, so
 * that an author learns of all mistakes at once.
 */
final class CatalogueNode {

    private static final int SHOWN = 30;

    private final String place;
    private final JsonNode node;
    private final List<String> mistakes;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Starts to read a mapping.
     *
     * @param place file and place in it, as a mistake names it
     * @param mistakes where to put mistakes
     */
    CatalogueNode(String place, JsonNode node, List<String> mistakes) {
        this.place = place;
        this.node = node;
        this.mistakes = mistakes;
        if (!node.isObject()) {
            mistake("there should be keys with values here");
        }
    }

    /** Notes a mistake of this place. */
    void mistake(String sentence) {
        mistakes.add(place + ": " + sentence);
    }

    private @Nullable JsonNode take(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable JsonNode require(String key) {
        JsonNode value = take(key);
        if (value == null && node.isObject()) {
            mistake(key + " is missing");
        }
        return value;
    }

    /** Whether a key is there. */
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** A text that must be there; empty if it is not. */
    String text(String key) {
        JsonNode value = require(key);
        return value == null ? "" : text(key, value);
    }

    /** A text that may be there; empty if it is not. */
    String textIfAny(String key) {
        JsonNode value = take(key);
        return value == null ? "" : text(key, value);
    }

    private String text(String key, JsonNode value) {
        if (!value.isString() || value.stringValue().isBlank()) {
            mistake(key + " should be a text, not " + value);
            return "";
        }
        return value.stringValue();
    }

    /** A yes or no that may be there. */
    boolean flag(String key, boolean otherwise) {
        JsonNode value = take(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            mistake(key + " should be true or false, not " + value);
        }
        return value.asBoolean(otherwise);
    }

    /** A number that may be there. */
    Optional<BigDecimal> decimalIfAny(String key) {
        JsonNode value = take(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            mistake(key + " should be a number, not " + value);
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    /** One of several words, which must be there. */
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        String word = text(key);
        return word.isEmpty() ? Optional.empty() : find(key, word, choices);
    }

    /** One of several words, which may be there. */
    <T> Optional<T> choiceIfAny(String key, Map<String, T> choices) {
        String word = textIfAny(key);
        return word.isEmpty() ? Optional.empty() : find(key, word, choices);
    }

    /** Several of several words, which must be there. */
    <T> List<T> choices(String key, Map<String, T> choices) {
        List<T> found = new ArrayList<>();
        for (JsonNode value : elements(key, require(key))) {
            String word = text(key, value);
            if (!word.isEmpty()) {
                find(key, word, choices).ifPresent(found::add);
            }
        }
        return found;
    }

    private <T> Optional<T> find(String key, String word, Map<String, T> choices) {
        T choice = choices.get(word);
        if (choice == null) {
            mistake(key + " " + word + " is not known" + meant(word, choices.keySet()));
        }
        return Optional.ofNullable(choice);
    }

    /** What somebody probably meant, or could have meant. */
    static String meant(String word, Collection<String> candidates) {
        return NearestName.of(word, candidates)
                .map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> candidates.size() > SHOWN ? "" : "; it could be " + String.join(", ", candidates));
    }

    /** Texts by key, which may be there. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode values = take(key);
        if (values == null) {
            return texts;
        }
        if (!values.isObject()) {
            mistake(key + " should hold keys with texts, not " + values);
        }
        values.properties()
                .forEach(entry -> texts.put(entry.getKey(), text(key + "." + entry.getKey(), entry.getValue())));
        return texts;
    }

    /** A mapping that must be there. */
    Optional<CatalogueNode> child(String key) {
        return Optional.ofNullable(require(key)).map(value -> child(" " + key, value));
    }

    private CatalogueNode child(String name, JsonNode value) {
        return new CatalogueNode(place + "," + name, value, mistakes);
    }

    /** Mappings by key, which may be there. */
    Map<String, CatalogueNode> childrenByKey(String key) {
        Map<String, CatalogueNode> children = new LinkedHashMap<>();
        JsonNode values = take(key);
        if (values == null) {
            return children;
        }
        if (!values.isObject()) {
            mistake(key + " should hold keys with values, not " + values);
        }
        values.properties()
                .forEach(entry ->
                        children.put(entry.getKey(), child(" " + key + " " + entry.getKey(), entry.getValue())));
        return children;
    }

    /**
     * A list of mappings, which must be there and hold one at least.
     *
     * @param noun what one of them is called
     * @param name key of the text that tells them apart
     */
    List<CatalogueNode> children(String key, String noun, String name) {
        List<CatalogueNode> children = new ArrayList<>();
        for (JsonNode value : elements(key, require(key))) {
            JsonNode known = value.get(name);
            String which = known != null && known.isString() ? known.stringValue() : "" + (children.size() + 1);
            children.add(child(" " + noun + " " + which, value));
        }
        return children;
    }

    private Iterable<JsonNode> elements(String key, @Nullable JsonNode values) {
        if (values == null) {
            return List.of();
        }
        if (!values.isArray() || values.isEmpty()) {
            mistake(key + " should be a list of one or more, not " + values);
            return List.of();
        }
        return values;
    }

    /** Lets keys stand that nobody could judge, because another mistake comes first. */
    void ignoreOthers() {
        known.addAll(node.propertyNames());
    }

    /** Notes the keys that nobody asked for. */
    void finish() {
        if (node.isObject()) {
            node.propertyNames().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> mistake("nothing is called " + key + " here" + meant(key, known)));
        }
    }
}
