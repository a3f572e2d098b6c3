package org.guwen.inference.possible;

import java.lang.reflect.Executable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.facts.Records;
import org.guwen.inference.principle.Consequence;
import org.jspecify.annotations.Nullable;

/** Makes the fact that a rule concludes, as far as its parts are settled. */
final class FactMaker {

    /** Two values to try for each kind of parameter. */
    private static final Map<Class<?>, List<?>> SAMPLES = new LinkedHashMap<>();

    static {
        SAMPLES.put(BigDecimal.class, List.of(BigDecimal.ONE, BigDecimal.TEN));
        SAMPLES.put(Integer.class, List.of(0, 1));
        SAMPLES.put(Boolean.class, List.of(false, true));
        SAMPLES.put(String.class, List.of("a", "b"));
        SAMPLES.put(LocalDate.class, List.of(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)));
        SAMPLES.put(
                OffsetDateTime.class,
                List.of(
                        LocalDate.EPOCH.atStartOfDay().atOffset(ZoneOffset.UTC),
                        LocalDate.EPOCH.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)));
        SAMPLES.put(Set.class, List.of(Set.of(), Set.of("a")));
    }

    private final Class<? extends Record> type;
    private final String factory;
    private final List<Expression> arguments;
    private final List<String> names;

    FactMaker(Class<? extends Record> type, Consequence consequence, ExpressionReader reader) {
        this.type = type;
        this.factory = Objects.requireNonNullElse(consequence.factory(), "");
        this.arguments = consequence.arguments().stream().map(reader::read).toList();
        this.names = consequence.arguments().stream()
                .map(argument -> Objects.requireNonNullElse(argument.name(), ""))
                .toList();
    }

    Class<? extends Record> type() {
        return type;
    }

    /** Whether the fact can have these parts, as far as the constants of the rule tell. */
    boolean mayHold(Map<String, Object> parts) {
        for (int i = 0; i < arguments.size(); i++) {
            Object wanted = parts.get(names.get(i));
            boolean isOther = wanted != null
                    && arguments.get(i) instanceof Expression.Constant constant
                    && !wanted.equals(constant.value());
            if (isOther) {
                return false;
            }
        }
        return true;
    }

    /** The parts of the fact. */
    @Nullable
    Object[] parts(@Nullable Object[] slots) {
        @Nullable Object[] values = Expression.values(arguments, slots);
        BitSet open = Expression.open(values);
        if (open == null) {
            return Records.values((Record) Objects.requireNonNull(Expression.invoke(type, factory, values)))
                    .toArray();
        }
        int size = type.getRecordComponents().length;
        return factory.isEmpty() && values.length == size ? values : probed(values, open, size);
    }

    /** Parts that follow from the settled arguments alone are found by trying two values for each of the others. */
    private @Nullable Object[] probed(@Nullable Object[] values, BitSet open, int size) {
        @Nullable Object[] one = tried(values, 0);
        @Nullable Object[] other = tried(values, 1);
        @Nullable Object[] parts = new Object[size];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = one != null && other != null && Objects.equals(one[i], other[i]) ? one[i] : Unsettled.any(open);
        }
        for (int i = 0; i < values.length; i++) {
            if (Records.has(type, names.get(i))) {
                int position = Records.position(type, names.get(i));
                if (one == null || other == null || values[i] instanceof Unsettled) {
                    parts[position] = values[i];
                }
            }
        }
        return parts;
    }

    private @Nullable Object @Nullable [] tried(@Nullable Object[] values, int variant) {
        try {
            Executable executable = Expression.executable(type, factory, values);
            Class<?>[] types = executable.getParameterTypes();
            @Nullable Object[] filled = values.clone();
            for (int i = 0; i < filled.length; i++) {
                if (filled[i] instanceof Unsettled) {
                    filled[i] = sample(types[Math.min(i, types.length - 1)], variant);
                }
            }
            return Records.values((Record) Objects.requireNonNull(Expression.invoke(type, factory, filled)))
                    .toArray();
        } catch (RuntimeException e) {
            // What cannot be made of samples is taken as open in all its parts.
            return null;
        }
    }

    private static @Nullable Object sample(Class<?> type, int variant) {
        Class<?> boxed = Expression.boxed(type);
        if (boxed == Object.class) {
            // Of a value of any kind, whatever depends on its kind is open too.
            return variant == 0 ? BigDecimal.ONE : LocalDate.EPOCH;
        }
        if (boxed.isEnum()) {
            Object[] constants = Objects.requireNonNull(boxed.getEnumConstants());
            return constants[Math.min(variant, constants.length - 1)];
        }
        return SAMPLES.entrySet().stream()
                .filter(entry -> boxed.isAssignableFrom(entry.getKey()))
                .map(entry -> entry.getValue().get(variant))
                .findFirst()
                .orElse(null);
    }
}
