package org.guwen.knowledge;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Fact;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as it stands in a request, such as {@code projects.product.brand}; the vocabulary calls it {@code
 * project.product.brand}.
 *
 * @param path names of the members that lead to it, lists without positions
 * @param component the component of a fact record that holds it
 * @param topics topics whose advice depends on it
 */
record ToldFact(List<String> path, RecordComponent component, Set<Topic> topics) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Copies the collections. */
    ToldFact {
        path = List.copyOf(path);
        topics = Set.copyOf(topics);
    }

    /** Every fact that a request may tell, in the order of the fact records; what nobody can tell is none. */
    static List<ToldFact> all() {
        List<ToldFact> facts = new ArrayList<>();
        collect(CaseFacts.class, List.of(), EnumSet.allOf(Topic.class), facts);
        return facts;
    }

    private static void collect(Class<?> type, List<String> owner, Set<Topic> topics, Collection<ToldFact> facts) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> path = Stream.concat(owner.stream(), Stream.of(component.getName()))
                    .toList();
            Set<Topic> ownTopics = new HashSet<>(Vocabulary.topics(component, topics));
            ownTopics.removeIf(
                    topic -> !Vocabulary.isPartOf(path.get(0).equals("projects") ? "project" : path.get(0), topic));
            Class<?> held = Collection.class.isAssignableFrom(component.getType())
                    ? Vocabulary.elementType(component.getGenericType())
                    : component.getType();
            boolean isOfCase = type != CaseFacts.class || !component.getName().equals("unknown");
            if (held.isRecord()) {
                collect(held, path, ownTopics, facts);
            } else if (isOfCase) {
                facts.add(new ToldFact(path, component, ownTopics));
            }
        }
    }

    /** The path with dots. */
    String name() {
        return String.join(".", path);
    }

    /** What the vocabulary calls it, where it has it: tables speak of one project and of one issue. */
    String inVocabulary() {
        return name().replaceFirst("^complaint\\.issues\\.charge\\.", "charge.")
                .replaceFirst("^complaint\\.issues\\.", "complaint.")
                .replaceFirst("^projects\\.", "project.");
    }

    /** Whether it only names or describes something. */
    boolean isNaming() {
        Fact fact = component.getAnnotation(Fact.class);
        return fact != null && fact.naming();
    }

    /** Where a case tells it, as JSON pointers. */
    List<String> pointers(ObjectNode given) {
        List<String> pointers = List.of("");
        for (String step : path) {
            pointers = pointers.stream()
                    .flatMap(pointer -> {
                        String next = pointer + "/" + step;
                        JsonNode held = given.at(next);
                        return held instanceof ArrayNode list && !step.equals(last())
                                ? IntStream.range(0, list.size()).mapToObj(i -> next + "/" + i)
                                : Stream.of(next);
                    })
                    .filter(pointer -> !given.at(pointer).isMissingNode())
                    .toList();
        }
        return pointers;
    }

    /** The same case without the fact, and with each other value that may matter; empty if the case does not tell it. */
    List<ObjectNode> changed(ObjectNode given) {
        List<ObjectNode> changed = new ArrayList<>();
        List<ObjectNode> owners = owners(given);
        for (int i = 0; i < owners.size(); i++) {
            JsonNode value = owners.get(i).path(last());
            if (!value.isMissingNode()) {
                changed.add(edited(given, i, NODES.missingNode()));
                for (JsonNode other : others(value)) {
                    changed.add(edited(given, i, other));
                }
            }
        }
        return changed;
    }

    private ObjectNode edited(ObjectNode given, int owner, JsonNode value) {
        ObjectNode copy = given.deepCopy();
        ObjectNode edited = owners(copy).get(owner);
        if (value.isMissingNode()) {
            edited.remove(last());
        } else {
            edited.set(last(), value);
        }
        return copy;
    }

    private List<ObjectNode> owners(ObjectNode given) {
        List<JsonNode> owners = List.of(given);
        for (String step : path.subList(0, path.size() - 1)) {
            owners = owners.stream()
                    .map(owner -> owner.path(step))
                    .flatMap(held -> held instanceof ArrayNode list ? list.valueStream() : Stream.of(held))
                    .toList();
        }
        return owners.stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private List<? extends JsonNode> others(JsonNode value) {
        if (value.isBoolean()) {
            return List.of(NODES.booleanNode(!value.booleanValue()));
        }
        if (value.isNumber()) {
            return Stream.of(0, 1, 2, 100)
                    .map(NODES::numberNode)
                    .filter(other -> !other.equals(value))
                    .toList();
        }
        if (name().equals("proposals.code")) {
            return Stream.of(ActionCode.KEEP_CONTACT, ActionCode.OFFER_DISCOUNT)
                    .map(code -> NODES.stringNode(code.name()))
                    .toList();
        }
        return component.getType().isEnum()
                ? Stream.of(component.getType().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .filter(name -> !name.equals(value.asString()))
                        .map(NODES::stringNode)
                        .toList()
                : List.of();
    }

    private String last() {
        return path.get(path.size() - 1);
    }
}
