package org.guwen.inference.possible;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule makes of the values it matched, on its right-hand side. */
sealed interface Expression {

    /** The value, {@link Unsettled} if something it is made of is. */
    @Nullable
    Object value(@Nullable Object[] slots);

    /** A value that is always the same. */
    record Constant(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object value(@Nullable Object[] slots) {
            return value;
        }
    }

    /** The value of a variable. */
    record Variable(int slot) implements Expression {
        @Override
        public @Nullable Object value(@Nullable Object[] slots) {
            return slots[slot];
        }
    }

    /** The result of a function of the program, such as {@code Money.sum($a, $b)}. */
    record Call(Class<?> type, String name, List<Expression> arguments) implements Expression {
        @Override
        public @Nullable Object value(@Nullable Object[] slots) {
            @Nullable Object[] values = values(arguments, slots);
            BitSet open = open(values);
            return open == null ? invoke(type, name, values) : Unsettled.any(open);
        }
    }

    /** The values of some expressions. */
    static @Nullable Object[] values(List<Expression> expressions, @Nullable Object[] slots) {
        @Nullable Object[] values = new Object[expressions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = expressions.get(i).value(slots);
        }
        return values;
    }

    /** The open facts that values depend on; {@code null} if all are settled. */
    static @Nullable BitSet open(@Nullable Object[] values) {
        BitSet fields = null;
        for (Object value : values) {
            if (value instanceof Unsettled unsettled) {
                fields = fields == null ? new BitSet() : fields;
                fields.or(unsettled.fields());
            }
        }
        return fields;
    }

    /**
     * Calls a static function, or the constructor if the name is empty.
     *
     * @throws IllegalStateException if there is no such function or it fails
     */
    static @Nullable Object invoke(Class<?> type, String name, @Nullable Object[] values) {
        Executable executable = executable(type, name, values);
        @Nullable Object[] passed = executable.isVarArgs() ? packed(executable, values) : values;
        try {
            return executable instanceof Method method
                    ? method.invoke(null, passed)
                    : ((Constructor<?>) executable).newInstance(passed);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + "." + name + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call " + type.getSimpleName() + "." + name, e);
        }
    }

    /** The function or constructor that takes these values. */
    static Executable executable(Class<?> type, String name, @Nullable Object[] values) {
        Executable[] all = name.isEmpty() ? type.getConstructors() : type.getMethods();
        return Arrays.stream(all)
                .filter(one -> name.isEmpty() || (one.getName().equals(name) && Modifier.isStatic(one.getModifiers())))
                .filter(one -> takes(one, values))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + type.getSimpleName() + "." + name + " takes " + Arrays.toString(values)));
    }

    private static boolean takes(Executable executable, @Nullable Object[] values) {
        Class<?>[] types = executable.getParameterTypes();
        int fixed = executable.isVarArgs() ? types.length - 1 : types.length;
        if (executable.isVarArgs() ? values.length < fixed : values.length != fixed) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            Class<?> wanted = i < fixed ? types[i] : types[fixed].getComponentType();
            Object value = values[i];
            if (value != null && !boxed(wanted).isInstance(value) && !(value instanceof Unsettled)) {
                return false;
            }
        }
        return true;
    }

    /** The type whose instances stand for values of a type. */
    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static @Nullable Object[] packed(Executable executable, @Nullable Object[] values) {
        Class<?>[] types = executable.getParameterTypes();
        int fixed = types.length - 1;
        Object rest = Array.newInstance(types[fixed].getComponentType(), values.length - fixed);
        for (int i = fixed; i < values.length; i++) {
            Array.set(rest, i - fixed, values[i]);
        }
        @Nullable Object[] passed = Arrays.copyOf(values, types.length);
        passed[fixed] = rest;
        return passed;
    }
}
