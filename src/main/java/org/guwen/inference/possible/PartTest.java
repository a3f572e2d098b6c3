package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.guwen.inference.principle.Constraint;
import org.guwen.inference.principle.Constraint.Operator;
import org.guwen.inference.principle.Literal;
import org.guwen.inference.principle.Operand;
import org.jspecify.annotations.Nullable;

/** One constraint of a pattern, ready to be tested. */
final class PartTest {

    private final Constraint constraint;
    private final int position;
    private final Operator operator;
    private final List<Object> literals;
    private final int slot;

    /**
     * A test.
     *
     * @param position place of the part in its fact
     * @param slot slot of the variable it is compared with; -1 if it is compared with literals
     */
    PartTest(Constraint constraint, int position, Constants constants, int slot) {
        this.constraint = constraint;
        this.position = position;
        this.operator = constraint.operator();
        this.slot = slot;
        this.literals = new ArrayList<>();
        if (constraint.operand() instanceof Operand.Literals values) {
            for (Literal literal : values.values()) {
                literals.add(constants.value(literal));
            }
        }
    }

    Constraint constraint() {
        return constraint;
    }

    /** What it is compared with, unless that is the value of a variable. */
    List<Object> literals() {
        return literals;
    }

    int position() {
        return position;
    }

    /** The one literal it must equal, or {@code null} if it tests something else. */
    @Nullable
    Object equalTo() {
        return operator == Operator.EQUAL && literals.size() == 1 ? literals.get(0) : null;
    }

    /**
     * Tests a value.
     *
     * @param slots values of the variables
     * @param fields takes up the open facts that the answer depends on
     */
    Holds test(@Nullable Object value, @Nullable Object[] slots, BitSet fields) {
        Object other = slot < 0 ? null : slots[slot];
        if (slot >= 0 && other instanceof Unsettled open) {
            if (isHopeless(value)) {
                return Holds.NO;
            }
            fields.or(open.fields());
            if (value instanceof Unsettled own) {
                fields.or(own.fields());
            }
            return Holds.MAY;
        }
        if (!(value instanceof Unsettled own)) {
            return isTrue(value, other) ? Holds.YES : Holds.NO;
        }
        Holds holds = own.holds(possible -> isTrue(possible, other));
        if (holds == Holds.MAY) {
            fields.or(own.fields());
        }
        return holds;
    }

    private boolean isHopeless(@Nullable Object value) {
        return value == null && operator != Operator.NOT_EQUAL && operator != Operator.EQUAL;
    }

    private boolean isTrue(@Nullable Object value, @Nullable Object other) {
        return switch (operator) {
            case IS_NULL -> value == null;
            case IS_GIVEN -> value != null;
            case EQUAL -> slot < 0 ? isIn(value) : Constants.isEqual(value, other);
            case IN -> isIn(value);
            case NOT_EQUAL -> slot < 0 ? !isIn(value) : !Constants.isEqual(value, other);
            case NOT_IN -> !isIn(value);
            case LESS, AT_MOST, MORE, AT_LEAST -> isInOrder(value, slot < 0 ? literals.get(0) : other);
        };
    }

    private boolean isIn(@Nullable Object value) {
        return value != null && literals.stream().anyMatch(literal -> Constants.isEqual(value, literal));
    }

    private boolean isInOrder(@Nullable Object value, @Nullable Object bound) {
        if (value == null || bound == null) {
            return false;
        }
        int order = Constants.compare(value, bound);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }
}
