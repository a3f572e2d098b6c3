package org.guwen.facts.vocabulary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guwen.facts.Fact;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Every field a decision table may name, in the order of the fact records. The records are the single source: a new
 * record component is a new field, and the label bundle must name it.
 */
public final class Vocabulary {

    private static final Map<String, Set<Topic>> TOPICS_OF_BLOCK = Map.of(
            "complaint", EnumSet.of(Topic.COMPLAINT, Topic.WARRANTY),
            "charge", EnumSet.of(Topic.COMPLAINT, Topic.WARRANTY),
            "project", EnumSet.of(Topic.COSMETIC, Topic.COMPLAINT),
            "followUp", EnumSet.of(Topic.FOLLOW_UP),
            "lead", EnumSet.of(Topic.LEAD),
            "workshop", EnumSet.of(Topic.WORKSHOP, Topic.COMPLAINT, Topic.WARRANTY),
            "sales", EnumSet.of(Topic.SALES));

    private static final Vocabulary INSTANCE = new Vocabulary();

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Vocabulary() {
        collect(Situation.class, "", Function.identity(), EnumSet.allOf(Topic.class));
        List<ConcludedFields.Line> lines = ConcludedFields.load();
        fields.putAll(ConcludedFields.fields(lines));
        for (ConcludedFields.Line line : lines) {
            if (line.type() == null) {
                Field told = field(line.field());
                Object fallback = ConcludedFields.value(told, line.defaultValue());
                fields.put(told.path(), told.concluding(new Field.Concluding(true, line.merge(), fallback)));
            }
        }
    }

    /** The one vocabulary of this program version. */
    public static Vocabulary get() {
        return INSTANCE;
    }

    /** Whether the cases of a topic have a block of facts, such as {@code complaint}. */
    public static boolean isPartOf(String block, Topic topic) {
        Set<Topic> topics = TOPICS_OF_BLOCK.get(block);
        return topics == null || topics.contains(topic);
    }

    /** All fields in reading order. */
    public Collection<Field> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** Looks a field up by its path. */
    public Optional<Field> find(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /**
     * The field of that path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Field field(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("no field " + path));
    }

    private void collect(
            Class<?> type, String prefix, Function<Situation, ? extends @Nullable Object> owner, Set<Topic> topics) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            Function<Situation, @Nullable Object> reader = reader(owner, component);
            Set<Topic> componentTopics = topics(component, TOPICS_OF_BLOCK.getOrDefault(path, topics));
            if (component.getType().isRecord()) {
                collect(component.getType(), path + ".", reader, componentTopics);
            } else if (component.getType() != List.class) {
                fields.put(path, field(path, component, componentTopics, reader));
            }
        }
    }

    /** Topics whose advice depends on a component: those it names, else those of its block. */
    public static Set<Topic> topics(RecordComponent component, Set<Topic> topicsOfBlock) {
        Fact fact = component.getAnnotation(Fact.class);
        return fact == null || fact.topics().length == 0 ? topicsOfBlock : EnumSet.copyOf(List.of(fact.topics()));
    }

    private static Field field(
            String path, RecordComponent component, Set<Topic> topics, Function<Situation, @Nullable Object> reader) {
        Class<?> type = component.getType();
        boolean isSet = type == Set.class;
        Class<?> element = isSet ? elementType(component.getGenericType()) : type;
        return new Field(path, kind(type), options(element), domain(component), topics, reader, Field.Concluding.NEVER);
    }

    private static Field.Kind kind(Class<?> type) {
        if (type.isEnum()) {
            return Field.Kind.ENUM;
        }
        Map<Class<?>, Field.Kind> kinds = Map.of(
                Boolean.class, Field.Kind.BOOLEAN,
                Set.class, Field.Kind.SET,
                Integer.class, Field.Kind.INTEGER,
                BigDecimal.class, Field.Kind.DECIMAL,
                LocalDate.class, Field.Kind.DATE,
                OffsetDateTime.class, Field.Kind.TIME,
                String.class, Field.Kind.TEXT);
        Field.Kind kind = kinds.get(type);
        if (kind == null) {
            throw new IllegalStateException("no kind of field for " + type);
        }
        return kind;
    }

    /** Domain of a record component, {@link Domain#ANY} where it says nothing of it. */
    public static Domain domain(RecordComponent component) {
        Fact fact = component.getAnnotation(Fact.class);
        return fact == null ? Domain.ANY : Domain.of(fact);
    }

    /** Element type of a collection component. */
    public static Class<?> elementType(Type collection) {
        return (Class<?>) ((ParameterizedType) collection).getActualTypeArguments()[0];
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Class<? extends Enum<?>> options(Class<?> type) {
        return type.isEnum() ? (Class<? extends Enum<?>>) type : null;
    }

    /** A component read through a method handle: this is on the path of every decision. */
    private static Function<Situation, @Nullable Object> reader(
            Function<Situation, ? extends @Nullable Object> owner, RecordComponent component) {
        try {
            var handle = MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            return situation -> {
                Object record = owner.apply(situation);
                if (record == null) {
                    return null;
                }
                try {
                    return handle.invokeExact(record);
                } catch (Throwable e) {
                    throw new IllegalStateException("cannot read " + component, e);
                }
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
