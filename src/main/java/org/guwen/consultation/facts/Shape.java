package org.guwen.consultation.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.act.ActCodes;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.ConcessionLimit;
import org.guwen.facts.Demand;
import org.guwen.facts.Proposal;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Domain;
import org.guwen.facts.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How one fact record is written in JSON: its parts in order, and its constructor.
 *
 * @param type the record
 * @param place pointer of the least deep place where it stands
 * @param parts members by name
 * @param constructor takes all parts as one array
 */
record Shape(Class<?> type, String place, Map<String, Part> parts, MethodHandle constructor) {

    private static final Map<Class<?>, Set<String>> REQUIRED = Map.of(
            CaseFacts.class, Set.of("topic"),
            Proposal.class, Set.of("code"),
            Demand.class, Set.of("code"),
            ConcessionLimit.class, Set.of("role", "concession"));

    /**
     * One member.
     *
     * @param name name in JSON
     * @param index place in the constructor
     * @param type type of the component
     * @param element type of its elements if it is a collection, else the type itself
     * @param domain limits of the value
     * @param topics topics whose advice depends on it, as far as it says so itself: else all
     * @param required whether it must be given
     * @param options the values a text may have, empty if any
     */
    record Part(
            String name,
            int index,
            Class<?> type,
            Class<?> element,
            Domain domain,
            Set<Topic> topics,
            boolean required,
            List<String> options) {

        boolean isCollection() {
            return type == List.class || type == Set.class;
        }
    }

    /** Shapes of a record and of all records within it. */
    static Map<Class<?>, Shape> of(Class<?> root) {
        Map<Class<?>, Shape> shapes = new LinkedHashMap<>();
        Deque<Shape> open = new ArrayDeque<>();
        open.add(of(root, ""));
        while (!open.isEmpty()) {
            Shape shape = open.remove();
            if (shapes.putIfAbsent(shape.type, shape) == null) {
                shape.parts.values().stream()
                        .filter(part -> part.element().isRecord())
                        .forEach(part -> open.add(of(part.element(), shape.place(part))));
            }
        }
        return shapes;
    }

    private static Shape of(Class<?> type, String place) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.put(component.getName(), part(type, component, parts.size()));
        }
        return new Shape(type, place, parts, constructor(type));
    }

    private String place(Part part) {
        return place + "/" + part.name() + (part.isCollection() ? "/0" : "");
    }

    private static Part part(Class<?> owner, RecordComponent component, int index) {
        Class<?> type = component.getType();
        boolean collection = type == List.class || type == Set.class;
        Class<?> element = collection ? Vocabulary.elementType(component.getGenericType()) : type;
        String name = component.getName();
        boolean required = REQUIRED.getOrDefault(owner, Set.of()).contains(name);
        return new Part(
                name,
                index,
                type,
                element,
                Vocabulary.domain(component),
                Vocabulary.topics(component, EnumSet.allOf(Topic.class)),
                required,
                options(owner, name, element));
    }

    private static List<String> options(Class<?> owner, String name, Class<?> element) {
        if (owner == Proposal.class && name.equals("code")) {
            return ActCodes.all().stream().map(Enum::name).toList();
        }
        Object[] constants = element.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no canonical constructor of " + type, e);
        }
    }

    /** Makes the record. */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
