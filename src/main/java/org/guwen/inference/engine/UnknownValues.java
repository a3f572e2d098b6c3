package org.guwen.inference.engine;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.guwen.facts.Records;
import org.guwen.facts.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Names what was not told: an absent fact becomes the constant that says so, never a guess (AMB-12, AMB-17). */
final class UnknownValues {

    private static final ClassValue<Record> UNKNOWN = new ClassValue<>() {
        @Override
        protected Record computeValue(Class<?> type) {
            return unknown(type.asSubclass(Record.class));
        }
    };

    private UnknownValues() {}

    /** The facts with a name for everything that was not told and has one. */
    static <T extends Record> T named(Class<T> type, @Nullable T told) {
        T unknown = type.cast(UNKNOWN.get(type));
        return told == null ? unknown : Records.filled(told, unknown);
    }

    private static Record unknown(Class<? extends Record> type) {
        Map<String, Object> parts = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = Vocabulary.domain(component).unknown();
            if (!name.isEmpty()) {
                parts.put(component.getName(), value(component, name));
            }
        }
        return Records.of(type, parts);
    }

    private static Object value(RecordComponent component, String name) {
        return component.getType() == Boolean.class
                ? Boolean.valueOf(name)
                : Arrays.stream(component.getType().getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(component + " has no constant " + name));
    }
}
