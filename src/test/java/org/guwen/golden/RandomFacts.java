package org.guwen.golden;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Complaint;
import org.guwen.facts.ConcessionLimit;
import org.guwen.facts.Demand;
import org.guwen.facts.Proposal;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws facts as a caller writes them, field by field from the records of the vocabulary. Half of the cases are shipped
 * ones with a few facts changed, because facts drawn at random seldom meet where much is decided. Some contradict
 * themselves: the product refuses those. The same seed gives the same facts.
 */
final class RandomFacts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate OLDEST_DAY = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 7 * 365;
    private static final double[] DENSITIES = {0.1, 0.3, 0.5, 0.8, 1.0, 1.0};
    private static final Map<Topic, Set<String>> BLOCKS = Map.of(
            Topic.COMPLAINT, Set.of("complaint", "charge", "vehicle", "customer"),
            Topic.WARRANTY, Set.of("vehicle", "workshop", "complaint"),
            Topic.COSMETIC, Set.of("projects", "vehicle"),
            Topic.FOLLOW_UP, Set.of("followUp", "customer"),
            Topic.LEAD, Set.of("lead", "customer"),
            Topic.WORKSHOP, Set.of("workshop"),
            Topic.SALES, Set.of("sales"),
            Topic.PRINCIPLE, Set.of());

    // Texts that a person writes decide nothing; a few of them stand for all.
    private static final Set<String> TELLING_TEXTS = Set.of("customerPreferredTime", "preferredTime", "code", "brand");

    private final Random random;
    private final RandomValues values;
    private final List<LocalDate> changes;
    private final List<ObjectNode> shipped;
    private Topic topic = Topic.COMPLAINT;
    private LocalDate asOf = USUAL_DAY;
    private double density;

    RandomFacts(long seed, BoundaryValues boundaries, List<ObjectNode> shipped) {
        this.random = new Random(seed);
        this.values = new RandomValues(random, boundaries);
        this.changes = boundaries.days();
        this.shipped = List.copyOf(shipped);
    }

    /** The next facts on that topic; some are refused by the product. */
    ObjectNode next(Topic wanted) {
        topic = wanted;
        density = DENSITIES[random.nextInt(DENSITIES.length)];
        List<ObjectNode> known = shipped.stream()
                .filter(facts -> facts.path("topic").asString().equals(wanted.name()))
                .toList();
        ObjectNode facts;
        if (random.nextBoolean()) {
            facts = values.oneOf(known).deepCopy();
            asOf = random.nextInt(5) < 2
                    ? day()
                    : LocalDate.parse(facts.path("asOf").asString());
            for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
                edit(facts);
            }
        } else {
            asOf = day();
            facts = record(CaseFacts.class);
        }
        new TellingFacts(random, values, asOf).bringTogether(facts, wanted);
        facts.put("topic", wanted.name());
        facts.put("asOf", asOf.toString());
        return facts;
    }

    private LocalDate day() {
        int kind = random.nextInt(20);
        if (kind < 8) {
            return USUAL_DAY;
        }
        if (kind == 8 && !changes.isEmpty()) {
            return values.oneOf(changes);
        }
        return (kind == 9 ? OLDEST_DAY : FIRST_DAY).plusDays(random.nextInt(DAYS));
    }

    /** Each record has a density of its own, so that full and nearly empty blocks meet. */
    private ObjectNode record(Class<?> type) {
        double outer = density;
        density = random.nextInt(3) > 0 ? outer : DENSITIES[random.nextInt(DENSITIES.length)];
        ObjectNode made = NODES.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (isWanted(type, component)) {
                made.set(component.getName(), value(type, component));
            }
        }
        density = outer;
        return made;
    }

    private boolean isWanted(Class<?> owner, RecordComponent component) {
        String name = component.getName();
        if (isRequired(owner, name)) {
            return true;
        }
        if (component.getType() == String.class && !TELLING_TEXTS.contains(name)) {
            return random.nextInt(50) == 0;
        }
        if (owner == Complaint.class && name.equals("issues")) {
            return random.nextInt(3) == 0;
        }
        if (owner != CaseFacts.class) {
            return random.nextDouble() < density;
        }
        if (Set.of("topic", "asOf", "requestedAt", "unknown").contains(name)) {
            return false;
        }
        if (BLOCKS.getOrDefault(topic, Set.of()).contains(name)) {
            return random.nextInt(20) > 0;
        }
        return random.nextDouble()
                < switch (name) {
                    case "actor" -> 0.8;
                    case "proposals" -> 0.6;
                    case "policy" -> 0.06;
                    default -> 0.08;
                };
    }

    /** What the product insists on, so that drawing without it draws nothing. */
    private static boolean isRequired(Class<?> owner, String name) {
        return ((owner == Proposal.class || owner == Demand.class) && name.equals("code"))
                || (owner == ConcessionLimit.class
                        && Set.of("role", "concession").contains(name));
    }

    private JsonNode value(Class<?> owner, RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return record(type);
        }
        if (type != List.class && type != Set.class) {
            return values.of(owner, component, asOf);
        }
        Class<?> element = Vocabulary.elementType(component.getGenericType());
        ArrayNode array = NODES.arrayNode();
        if (type == List.class) {
            int most = component.getName().equals("issues") ? 5 : 4;
            int size = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(most - 1);
            for (int i = 0; i < size; i++) {
                array.add(record(element));
            }
            return array;
        }
        for (Object constant : element.getEnumConstants()) {
            if (random.nextInt(4) == 0) {
                array.add(((Enum<?>) constant).name());
            }
        }
        return array;
    }

    /** Changes one fact of one record somewhere in the tree. */
    private void edit(ObjectNode facts) {
        List<ObjectNode> nodes = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        collect(facts, CaseFacts.class, nodes, types);
        int chosen = random.nextInt(nodes.size());
        Class<?> type = types.get(chosen);
        ObjectNode node = nodes.get(chosen);
        RecordComponent[] components = type.getRecordComponents();
        RecordComponent component = components[random.nextInt(components.length)];
        String name = component.getName();
        if (node.has(name) && !isRequired(type, name) && random.nextInt(3) == 0) {
            node.remove(name);
        } else if (type != CaseFacts.class || isWanted(type, component)) {
            node.set(name, value(type, component));
        }
    }

    private static void collect(ObjectNode node, Class<?> type, List<ObjectNode> nodes, List<Class<?>> types) {
        nodes.add(node);
        types.add(type);
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode part = node.path(component.getName());
            if (component.getType().isRecord() && part instanceof ObjectNode inner) {
                collect(inner, component.getType(), nodes, types);
            } else if (component.getType() == List.class) {
                Class<?> element = Vocabulary.elementType(component.getGenericType());
                part.valueStream().forEach(item -> collect((ObjectNode) item, element, nodes, types));
            }
        }
    }
}
