package org.guwen.inference.principle;

/**
 * Type of a fact; always a record, so that a pattern over it matches this type and no other.
 *
 * @param simpleName the name in a sentence, such as {@code Action}
 * @param qualifiedName the name with package and enclosing type, such as {@code org.guwen.advice.Conclusion.Action}
 */
public record FactType(String simpleName, String qualifiedName) {

    static FactType of(Class<?> type) {
        String name = type.getCanonicalName();
        return new FactType(type.getSimpleName(), name == null ? type.getName() : name);
    }

    /** Whether a name, simple or qualified, is that of this type. */
    public boolean isNamed(String name) {
        return name.equals(simpleName) || name.equals(qualifiedName);
    }
}
