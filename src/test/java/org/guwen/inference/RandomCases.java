package org.guwen.inference;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.ConcessionLimit;
import org.guwen.facts.Demand;
import org.guwen.facts.Proposal;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Draws facts that the product accepts: every record of the vocabulary by reflection, so that a new field is drawn without
 * a change here. The same seed gives the same cases.
 */
public final class RandomCases {

    /** Business date of all cases. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    /** When a consultation on it goes on record: after business closed. */
    public static final OffsetDateTime KEPT_AT = OffsetDateTime.parse("2026-11-23T19:30:00+08:00");

    private static final List<Topic> TOPICS = Stream.concat(
                    Stream.of(Topic.values()),
                    Stream.of(Topic.COMPLAINT, Topic.COMPLAINT, Topic.COMPLAINT, Topic.COSMETIC, Topic.COSMETIC))
            .toList();
    private static final Map<Topic, Set<String>> BLOCKS = Map.of(
            Topic.COMPLAINT, Set.of("complaint", "charge", "vehicle", "customer"),
            Topic.WARRANTY, Set.of("vehicle"),
            Topic.COSMETIC, Set.of("projects", "vehicle"),
            Topic.FOLLOW_UP, Set.of("followUp", "customer", "consents"),
            Topic.LEAD, Set.of("lead"),
            Topic.WORKSHOP, Set.of("workshop"),
            Topic.SALES, Set.of("sales"),
            Topic.PRINCIPLE, Set.of());
    private static final double[] DENSITIES = {0.15, 0.4, 0.7, 0.9, 1.0};

    private final Random random;
    private final RandomValues values;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private Topic topic = Topic.COMPLAINT;
    private double density;
    private int issues;

    public RandomCases(long seed) {
        this.random = new Random(seed);
        this.values = new RandomValues(random);
    }

    /** The next case of any topic. */
    public CaseFacts next() {
        return next(TOPICS.get(random.nextInt(TOPICS.size())));
    }

    /** The next case of that topic. */
    public CaseFacts next(Topic wanted) {
        while (true) {
            CaseFacts facts = any(wanted);
            if (Permitted.is(facts, AS_OF) && hasOneLimitForEach(facts)) {
                return facts;
            }
        }
    }

    /** Two limits of one role for one concession are no contradiction of facts, but no request either. */
    private static boolean hasOneLimitForEach(CaseFacts facts) {
        if (facts.policy() == null || facts.policy().limits() == null) {
            return true;
        }
        long different = facts.policy().limits().stream()
                .map(limit -> limit.role() + " " + limit.concession())
                .distinct()
                .count();
        return different == facts.policy().limits().size();
    }

    /** The next facts on that topic, whether they can all be true or not. */
    public CaseFacts any(Topic wanted) {
        topic = wanted;
        density = DENSITIES[random.nextInt(DENSITIES.length)];
        issues = 0;
        return (CaseFacts) record(CaseFacts.class);
    }

    /** Each record has a density of its own, so that full and nearly empty blocks meet. */
    private Object record(Class<?> type) {
        double outer = density;
        density = random.nextBoolean() ? outer : DENSITIES[random.nextInt(DENSITIES.length)];
        Object record = filled(type);
        density = outer;
        return record;
    }

    private Object filled(Class<?> type) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        @Nullable Object[] parts = new Object[shape.components().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(type, shape.components().get(i));
        }
        return shape.made(parts);
    }

    /** A record as its constructor sees it. */
    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no constructor of " + type, e);
            }
        }

        Object made(@Nullable Object[] parts) {
            try {
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make a record with " + constructor, e);
            }
        }
    }

    private @Nullable Object part(Class<?> owner, RecordComponent component) {
        String name = component.getName();
        if (owner == CaseFacts.class) {
            return switch (name) {
                case "topic" -> topic;
                case "asOf" -> random.nextBoolean() ? AS_OF : null;
                case "locale" -> "zh-CN";
                case "policy" -> random.nextInt(10) == 0 ? record(component.getType()) : null;
                // Whether somebody is asked for a fact shows only once the case is judged.
                case "unknown" -> null;
                case "proposals" -> random.nextInt(3) == 0 ? null : list(Proposal.class, 0, 4);
                default -> block(component);
            };
        }
        if (owner == Proposal.class && name.equals("code")) {
            return code();
        }
        if (owner == Proposal.class && name.equals("issue")) {
            return issues == 0 || random.nextBoolean() ? null : random.nextInt(issues);
        }
        if (owner == ComplaintIssue.class && name.equals("charge") && random.nextBoolean()) {
            return null;
        }
        boolean isRequired = (owner == ConcessionLimit.class || owner == Demand.class)
                && component.getType().isEnum();
        boolean isWanted = BLOCKS.getOrDefault(topic, Set.of()).contains(name);
        return isRequired || isWanted || random.nextDouble() < density ? value(owner, component) : null;
    }

    /** A block the topic needs is nearly always there, any other now and then. */
    private @Nullable Object block(RecordComponent component) {
        boolean isNeeded = BLOCKS.getOrDefault(topic, Set.of()).contains(component.getName());
        boolean isOther = component.getType().isRecord() || component.getType() == List.class;
        double chance = isNeeded ? 0.97 : component.getName().equals("actor") ? 0.8 : isOther ? 0.12 : 0.3;
        return random.nextDouble() < chance ? value(CaseFacts.class, component) : null;
    }

    private Object value(Class<?> owner, RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return record(type);
        }
        if (type == List.class) {
            int least = Vocabulary.domain(component).minItems();
            return list(Vocabulary.elementType(component.getGenericType()), least, 4);
        }
        if (type == Set.class) {
            return subset(Vocabulary.elementType(component.getGenericType()));
        }
        return values.of(owner, component);
    }

    private List<Object> list(Class<?> element, int least, int most) {
        int size = least + random.nextInt(most - least + 1);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(record(element));
        }
        if (element == ComplaintIssue.class) {
            issues = size;
        }
        return list;
    }

    private Set<Object> subset(Class<?> element) {
        Set<Object> subset = new LinkedHashSet<>();
        for (Object constant : element.getEnumConstants()) {
            if (random.nextInt(3) == 0) {
                subset.add(constant);
            }
        }
        return subset;
    }

    private String code() {
        if (random.nextBoolean()) {
            return random.nextBoolean() ? "OFFER_DISCOUNT" : "OFFER_LABOUR_WAIVER";
        }
        Enum<?>[] codes = random.nextInt(3) == 0 ? ForbiddenCode.values() : ActionCode.values();
        return codes[random.nextInt(codes.length)].name();
    }
}
