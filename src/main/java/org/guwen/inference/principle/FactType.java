package org.guwen.inference.principle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Type of a fact; always a record, so that a pattern over it matches this type and no other.
 *
 * @param simpleName the name in a sentence, such as {@code Action}
 * @param qualifiedName the name with package and enclosing type, such as {@code org.guwen.advice.Conclusion.Action}
 */
public record FactType(String simpleName, String qualifiedName) {

    /** Looking for a nested type by a canonical name is slow. */
    private static final Map<String, Class<? extends Record>> LOADED = new ConcurrentHashMap<>();

    static FactType of(Class<?> type) {
        String name = type.getCanonicalName();
        return new FactType(type.getSimpleName(), name == null ? type.getName() : name);
    }

    /** Whether a name, simple or qualified, is that of this type. */
    public boolean isNamed(String name) {
        return name.equals(simpleName) || name.equals(qualifiedName);
    }

    /**
     * The record that facts of this type are.
     *
     * @throws IllegalStateException if it does not exist any more
     */
    public Class<? extends Record> load() {
        return LOADED.computeIfAbsent(
                qualifiedName,
                name -> TypeNames.load(name)
                        .orElseThrow(() -> new IllegalStateException("no type " + name))
                        .asSubclass(Record.class));
    }
}
