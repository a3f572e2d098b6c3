package org.guwen.inference.principle;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types that a file of rules may name: those it imports, and types nested in them. */
final class TypeNames {

    private final Map<String, String> imports = new LinkedHashMap<>();

    void add(String qualifiedName) {
        imports.put(qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1), qualifiedName);
    }

    /** The class of a name as written in a rule; empty if it is not imported or does not exist. */
    Optional<Class<?>> find(String name) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        String imported = imports.get(head);
        return imported == null ? Optional.empty() : load(imported + name.substring(head.length()));
    }

    /** The class of a canonical name, in which a dot, not a dollar sign, precedes a nested type. */
    static Optional<Class<?>> load(String canonicalName) {
        String name = canonicalName;
        while (true) {
            Class<?> type = loadBinary(name);
            if (type != null) {
                return Optional.of(type);
            }
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot) + '$' + name.substring(dot + 1);
        }
    }

    /** The constant of an enumeration or of a record, such as {@code Subject.CASE}, as a literal; empty if it is none. */
    Optional<Literal> constant(String name) {
        return constantType(name)
                .map(type -> new Literal(
                        Literal.Kind.CONSTANT, type.getSimpleName() + name.substring(name.lastIndexOf('.'))));
    }

    /** The type that declares a constant of its own; empty if there is no such constant. */
    Optional<Class<?>> constantType(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String constant = name.substring(dot + 1);
        return find(name.substring(0, dot)).filter(type -> hasConstant(type, constant));
    }

    private static boolean hasConstant(Class<?> type, String name) {
        return (type.isEnum() || type.isRecord())
                && Arrays.stream(type.getFields())
                        .filter(field -> field.getType() == type && Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .anyMatch(name::equals);
    }

    private static @Nullable Class<?> loadBinary(String name) {
        try {
            return Class.forName(name, false, TypeNames.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
