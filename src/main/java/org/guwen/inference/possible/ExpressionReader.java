package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guwen.inference.money.Money;
import org.guwen.inference.principle.Consequence;
import org.guwen.inference.principle.Literal;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of conclusions. */
final class ExpressionReader {

    private final Constants constants;
    private final Map<String, Class<?>> types;
    private final Map<String, Integer> slots;

    /**
     * A reader for one rule.
     *
     * @param types types of facts by simple name
     * @param slots slots of the variables of the rule
     */
    ExpressionReader(Constants constants, Map<String, Class<?>> types, Map<String, Integer> slots) {
        this.constants = constants;
        this.types = types;
        this.slots = slots;
    }

    Expression read(Consequence.Argument argument) {
        Literal literal = argument.literal();
        if (literal == null) {
            return read(argument.source().strip());
        }
        boolean isWhole =
                literal.kind() == Literal.Kind.NUMBER && literal.text().indexOf('.') < 0;
        return new Expression.Constant(isWhole ? Integer.valueOf(literal.text()) : constants.value(literal));
    }

    private Expression read(String source) {
        if (source.equals("null")) {
            return new Expression.Constant(null);
        }
        if (source.startsWith("$")) {
            Integer slot = slots.get(source);
            if (slot == null) {
                throw new IllegalArgumentException("no variable " + source);
            }
            return new Expression.Variable(slot);
        }
        int open = source.indexOf('(');
        int dot = open < 0 ? source.lastIndexOf('.') : source.lastIndexOf('.', open);
        if (dot < 0) {
            return new Expression.Constant(literal(source));
        }
        Class<?> type = type(source.substring(0, dot));
        String name = source.substring(dot + 1, open < 0 ? source.length() : open);
        if (open < 0) {
            return new Expression.Constant(constant(type, name));
        }
        List<Expression> arguments = new ArrayList<>();
        for (String argument : split(source.substring(open + 1, source.length() - 1))) {
            arguments.add(read(argument));
        }
        return new Expression.Call(type, name, arguments);
    }

    private static Object literal(String source) {
        return source.startsWith("\"") ? source.substring(1, source.length() - 1) : Integer.valueOf(source);
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no constant " + type.getSimpleName() + "." + name, e);
        }
    }

    /** A type of facts, or a function of the room of money and dates. */
    private Class<?> type(String simpleName) {
        Class<?> fact = types.get(simpleName);
        if (fact != null) {
            return fact;
        }
        try {
            return Class.forName(Money.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no type " + simpleName, e);
        }
    }

    private static List<String> split(String arguments) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char sign = arguments.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                found.add(arguments.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = arguments.substring(start).strip();
        if (!last.isEmpty()) {
            found.add(last);
        }
        return found;
    }
}
