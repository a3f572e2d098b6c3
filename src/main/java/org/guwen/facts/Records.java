package org.guwen.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes and copies records by the names of their parts, so that a part more or less changes no copy by hand. */
public final class Records {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Records() {}

    /**
     * A record of these parts; whatever is not named is {@code null}.
     *
     * @throws IllegalArgumentException if the record has no part of a name
     */
    public static <T extends Record> T of(Class<T> type, Map<String, ? extends @Nullable Object> parts) {
        Shape shape = SHAPES.get(type);
        @Nullable Object[] values = new Object[shape.readers.length];
        shape.put(values, parts);
        return type.cast(shape.make(values));
    }

    /** A record in which nothing is told. */
    public static <T extends Record> T empty(Class<T> type) {
        return of(type, Map.of());
    }

    /**
     * The same record with other values for some of its parts; {@code null} takes a value away.
     *
     * @throws IllegalArgumentException if the record has no part of a name
     */
    public static <T extends Record> T with(T original, Map<String, ? extends @Nullable Object> changes) {
        Shape shape = SHAPES.get(original.getClass());
        @Nullable Object[] values = shape.values(original);
        shape.put(values, changes);
        @SuppressWarnings("unchecked")
        T copy = (T) shape.make(values);
        return copy;
    }

    /**
     * The same record with another value for one of its parts; {@code null} takes the value away.
     *
     * @throws IllegalArgumentException if the record has no part of that name
     */
    public static <T extends Record> T with(T original, String name, @Nullable Object value) {
        return with(original, Collections.singletonMap(name, value));
    }

    /**
     * The record with what it leaves open taken from another one of its kind.
     *
     * @param fallback value for every part that {@code original} does not hold
     */
    public static <T extends Record> T filled(T original, T fallback) {
        Shape shape = SHAPES.get(original.getClass());
        @Nullable Object[] values = shape.values(original);
        @Nullable Object[] others = shape.values(fallback);
        boolean isFilled = false;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && others[i] != null) {
                values[i] = others[i];
                isFilled = true;
            }
        }
        if (!isFilled) {
            return original;
        }
        @SuppressWarnings("unchecked")
        T copy = (T) shape.make(values);
        return copy;
    }

    /** Names of the parts of a kind of record. */
    public static Set<String> names(Class<? extends Record> type) {
        return Set.copyOf(SHAPES.get(type).positions.keySet());
    }

    /** Whether a kind of record has a part of that name. */
    public static boolean has(Class<? extends Record> type, String name) {
        return SHAPES.get(type).positions.containsKey(name);
    }

    /**
     * Place of a part among those of its record, from 0.
     *
     * @throws IllegalArgumentException if the record has no part of that name
     */
    public static int position(Class<? extends Record> type, String name) {
        return SHAPES.get(type).position(name);
    }

    /** What the parts of a record hold, in the order in which the record lists them. */
    public static List<@Nullable Object> values(Record original) {
        return Collections.unmodifiableList(
                Arrays.asList(SHAPES.get(original.getClass()).values(original)));
    }

    /**
     * The parts of a record that another kind of record has too, by name and value.
     *
     * @param type kind of record whose part names count
     */
    public static Map<String, @Nullable Object> shared(Record original, Class<? extends Record> type) {
        Shape shape = SHAPES.get(original.getClass());
        Shape target = SHAPES.get(type);
        @Nullable Object[] values = shape.values(original);
        Map<String, @Nullable Object> parts = new HashMap<>();
        shape.positions.forEach((name, position) -> {
            if (target.positions.containsKey(name)) {
                parts.put(name, values[position]);
            }
        });
        return parts;
    }

    private record Shape(MethodHandle maker, MethodHandle[] readers, Map<String, Integer> positions) {

        private static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Map<String, Integer> positions = new HashMap<>();
            MethodHandle[] readers = new MethodHandle[components.length];
            try {
                // Records of a package alone can be copied too.
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                for (int i = 0; i < components.length; i++) {
                    positions.put(components[i].getName(), i);
                    readers[i] = lookup.unreflect(components[i].getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class));
                }
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                MethodHandle maker = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
                return new Shape(maker, readers, positions);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read the parts of " + type, e);
            }
        }

        private @Nullable Object[] values(Record original) {
            @Nullable Object[] values = new Object[readers.length];
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = readers[i].invokeExact((Object) original);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + original.getClass(), e);
            }
            return values;
        }

        private void put(@Nullable Object[] values, Map<String, ? extends @Nullable Object> parts) {
            parts.forEach((name, value) -> values[position(name)] = value);
        }

        private int position(String name) {
            Integer position = positions.get(name);
            if (position == null) {
                throw new IllegalArgumentException("no part " + name + " among " + positions.keySet());
            }
            return position;
        }

        private Object make(@Nullable Object[] values) {
            try {
                return maker.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a record could not be made", e);
            }
        }
    }
}
