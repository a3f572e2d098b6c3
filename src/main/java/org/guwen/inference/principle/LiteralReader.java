package org.guwen.inference.principle;

import java.util.Optional;

/** Reads single literals. */
final class LiteralReader {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final java.util.regex.Pattern NAME =
            java.util.regex.Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+");

    private LiteralReader() {}

    /** The literal an expression is; empty if it is none. */
    static Optional<Literal> read(String expression, TypeNames types) {
        if (expression.equals("true") || expression.equals("false")) {
            return Optional.of(new Literal(Literal.Kind.TRUTH, expression));
        }
        if (NUMBER.matcher(expression).matches()) {
            return Optional.of(new Literal(Literal.Kind.NUMBER, expression));
        }
        if (NAME.matcher(expression).matches()) {
            return types.constant(expression);
        }
        return isText(expression)
                ? text(expression).map(text -> new Literal(Literal.Kind.TEXT, text))
                : Optional.empty();
    }

    /** The text between double quotes; empty if it holds an escape that Java does not know. */
    static Optional<String> text(String quoted) {
        try {
            return Optional.of(quoted.substring(1, quoted.length() - 1).translateEscapes());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an expression is one text in double quotes and nothing else. */
    static boolean isText(String expression) {
        var tokens = SourceTokens.of(expression);
        return tokens.size() == 1
                && expression.length() > 1
                && expression.startsWith("\"")
                && expression.endsWith("\"");
    }
}
