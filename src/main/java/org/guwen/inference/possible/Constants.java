package org.guwen.inference.possible;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.principle.Literal;
import org.jspecify.annotations.Nullable;

/** What the literals of rules stand for: the constants of every type that facts are made of. */
final class Constants {

    private final Map<String, Object> constants = new HashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();

    /** Starts from the types of facts that rules match or conclude. */
    Constants(Collection<Class<?>> types) {
        types.forEach(this::add);
        for (Field field : Vocabulary.get().fields()) {
            Class<?> options = field.options();
            if (options != null) {
                add(options);
            }
        }
    }

    private void add(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isEnum()) {
            for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
                constants.put(type.getSimpleName() + "." + ((Enum<?>) constant).name(), constant);
            }
        } else if (type.isRecord()) {
            addDeclared(type);
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .forEach(this::add);
        }
    }

    private void addDeclared(Class<?> type) {
        Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .forEach(field -> {
                    try {
                        constants.put(type.getSimpleName() + "." + field.getName(), field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("cannot read " + field, e);
                    }
                });
    }

    /**
     * The value that a literal stands for.
     *
     * @throws IllegalArgumentException if it is a constant of a type that no fact is made of
     */
    Object value(Literal literal) {
        return switch (literal.kind()) {
            case TRUTH -> Boolean.valueOf(literal.text());
            case NUMBER -> literal.number();
            case TEXT -> literal.text();
            case CONSTANT -> {
                Object constant = constants.get(literal.text());
                if (constant == null) {
                    addBeside(literal.text().substring(0, literal.text().indexOf('.')));
                    constant = constants.get(literal.text());
                }
                if (constant == null) {
                    throw new IllegalArgumentException("no constant " + literal.text());
                }
                yield constant;
            }
        };
    }

    /** A type that no part of a fact is declared with stands in the package of one that is. */
    private void addBeside(String simpleName) {
        List<String> packages =
                seen.stream().map(Class::getPackageName).distinct().toList();
        packages.stream()
                .flatMap(name -> type(name + "." + simpleName).stream())
                .toList()
                .forEach(this::add);
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether two values are equal as rules compare them: numbers by size. */
    static boolean isEqual(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return number(one).compareTo(number(other)) == 0;
        }
        return Objects.equals(one, other);
    }

    /** How two values are ordered. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? number(one).compareTo(number(other))
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }
}
