package org.guwen.inference.principle;

import java.util.List;

/**
 * What was read from sources of rules.
 *
 * @param principles the rules that keep to the grammar, in the order written. A rule with a violation is not among them
 * @param violations everything that does not keep to it
 */
public record Reading(List<Principle> principles, List<GrammarViolation> violations) {

    /** Copies the lists. */
    public Reading {
        principles = List.copyOf(principles);
        violations = List.copyOf(violations);
    }
}
