package org.guwen.inference.principle;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a record offers to a pattern. */
final class Properties {

    private Properties() {}

    /** Type of a component, boxed. */
    static Optional<Class<?>> component(Class<?> owner, String name) {
        RecordComponent[] components = owner.getRecordComponents();
        return components == null
                ? Optional.empty()
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .map(component -> boxed(component.getType()));
    }

    /** Whether a method computes a property: nobody can see which facts it reads. */
    static boolean isComputed(Class<?> owner, String name) {
        String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .map(Method::getName)
                .anyMatch(method ->
                        method.equals(name) || method.equals("get" + capitalised) || method.equals("is" + capitalised));
    }

    /** The components in a sentence. */
    static String names(Class<?> owner) {
        RecordComponent[] components = owner.getRecordComponents();
        return components == null || components.length == 0
                ? "none"
                : Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }

    /** Whether a component can never be missing. */
    static boolean isPrimitive(Class<?> owner, String name) {
        RecordComponent[] components = owner.getRecordComponents();
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component -> component.getName().equals(name)
                                && component.getType().isPrimitive());
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Whether a literal can be a value of a type; anything can be of a type that is not known. */
    static boolean fits(Literal literal, Class<?> type) {
        if (type == Object.class) {
            return true;
        }
        return switch (literal.kind()) {
            case TRUTH -> type == Boolean.class;
            case TEXT -> type == String.class;
            case NUMBER -> isNumber(type) && (!isWhole(type) || literal.number().scale() <= 0);
            case CONSTANT -> type.getSimpleName().equals(declaring(literal));
        };
    }

    static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type);
    }

    /** Whether values of a type have an order that a rule may speak of. */
    static boolean isOrdered(Class<?> type) {
        return isNumber(type) || Temporal.class.isAssignableFrom(type);
    }

    private static boolean isWhole(Class<?> type) {
        return type == Integer.class
                || type == Long.class
                || type == Short.class
                || type == Byte.class
                || type == BigInteger.class;
    }

    private static String declaring(Literal literal) {
        return literal.text().substring(0, literal.text().indexOf('.'));
    }
}
