package org.guwen.inference.principle;

import java.util.List;

/** What a component is compared with. */
public sealed interface Operand {

    /**
     * Literals.
     *
     * @param values one, or two and more for a set, or none where the operator needs none
     */
    record Literals(List<Literal> values) implements Operand {

        /** Copies the values. */
        public Literals {
            values = List.copyOf(values);
        }
    }

    /**
     * A variable that an earlier pattern bound, or this one further left.
     *
     * @param name the name with its dollar sign, such as {@code $s}
     */
    record Variable(String name) implements Operand {}
}
