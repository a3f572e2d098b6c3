package org.guwen.inference.principle;

import java.math.BigDecimal;

/**
 * A value written in a rule.
 *
 * @param kind kind of value
 * @param text {@code Type.NAME} with the simple name of the type that declares the constant, {@code true} or {@code false}, the digits of the
 *     number, or the text without its quotes
 */
public record Literal(Kind kind, String text) {

    /** Kind of value. */
    public enum Kind {
        /** Constant of an enumeration, or of a record such as {@code Subject.CASE}. */
        CONSTANT,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** Whole or decimal number. */
        NUMBER,
        /** Text. */
        TEXT
    }

    /**
     * The number of a {@link Kind#NUMBER} literal.
     *
     * @throws NumberFormatException if it is none
     */
    public BigDecimal number() {
        return new BigDecimal(text);
    }

    /** Whether two literals are one value: 1.0 is 1. */
    boolean isSameValue(Literal other) {
        return kind == other.kind
                && (kind == Kind.NUMBER ? number().compareTo(other.number()) == 0 : text.equals(other.text));
    }

    /** The literal as it stands in a rule. */
    @Override
    public String toString() {
        return kind == Kind.TEXT ? '"' + text + '"' : text;
    }
}
