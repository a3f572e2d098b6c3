package org.guwen.inference.principle;

/**
 * One test of one component of a fact.
 *
 * @param field the component, such as {@code branch}
 * @param operator how it is tested
 * @param operand what it is tested against; without literals for {@link Operator#IS_NULL} and {@link Operator#IS_GIVEN}
 */
public record Constraint(String field, Operator operator, Operand operand) {

    /** How a component is compared. Every operator but the negative ones and {@link #IS_NULL} fails on a missing value. */
    public enum Operator {
        /** The value is the literal, or that of the variable; a missing variable equals a missing value. */
        EQUAL,
        /** The value is another one, or missing. */
        NOT_EQUAL,
        /** The number or date is smaller. */
        LESS,
        /** The number or date is smaller or equal. */
        AT_MOST,
        /** The number or date is larger. */
        MORE,
        /** The number or date is larger or equal. */
        AT_LEAST,
        /** The value is one of the literals. */
        IN,
        /** The value is none of the literals, or missing. */
        NOT_IN,
        /** The value is missing. */
        IS_NULL,
        /** There is a value. */
        IS_GIVEN;

        boolean isOrder() {
            return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
        }
    }

    /** Whether a component that holds a literal can satisfy this constraint; so it can if a variable decides. */
    boolean canHold(Literal value) {
        if (operator == Operator.IS_NULL) {
            return false;
        }
        if (operator == Operator.IS_GIVEN || !(operand instanceof Operand.Literals literals)) {
            return true;
        }
        return switch (operator) {
            case EQUAL, IN -> literals.values().stream().anyMatch(value::isSameValue);
            case NOT_EQUAL, NOT_IN -> literals.values().stream().noneMatch(value::isSameValue);
            default -> isInOrder(value, literals.values().get(0));
        };
    }

    /** Whether a component without value can satisfy this constraint. */
    boolean canHoldNothing() {
        return switch (operator) {
            case IS_NULL, NOT_EQUAL, NOT_IN -> true;
            case EQUAL -> operand instanceof Operand.Variable;
            default -> false;
        };
    }

    private boolean isInOrder(Literal value, Literal bound) {
        if (value.kind() != Literal.Kind.NUMBER) {
            return true;
        }
        int order = value.number().compareTo(bound.number());
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }
}
