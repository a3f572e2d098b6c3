package org.guwen.inference;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guwen.facts.derived.Situation;
import org.jspecify.annotations.Nullable;

/** Makes situations that hold exactly the given fields. */
final class Situations {

    private Situations() {}

    /** The situation with these values by field path; whole numbers may come as {@link BigDecimal}. */
    static Situation of(Map<String, Object> values) {
        return (Situation) record(Situation.class, "", values);
    }

    private static Object record(Class<?> type, String prefix, Map<String, Object> values) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        @Nullable Object[] parts = new Object[components.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(components.get(i), prefix + components.get(i).getName(), values);
        }
        try {
            return type.getDeclaredConstructor(
                            components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static @Nullable Object part(RecordComponent component, String path, Map<String, Object> values) {
        if (component.getType().isRecord()) {
            boolean isHeld =
                    Stream.of(values).flatMap(map -> map.keySet().stream()).anyMatch(key -> key.startsWith(path + "."));
            return isHeld ? record(component.getType(), path + ".", values) : null;
        }
        Object value = values.get(path);
        return component.getType() == Integer.class && value instanceof BigDecimal number
                ? Integer.valueOf(number.intValueExact())
                : value;
    }
}
