package org.guwen.inference;

import org.guwen.inference.possible.RulePrograms;
import org.guwen.inference.principle.PrincipleReader;
import org.guwen.ruleset.ShippedKnowledge;

/** The rules of this program as their sources say them, read once and when first asked for. */
final class RuleSources {

    private static final RulePrograms PROGRAMS = new RulePrograms(
            new PrincipleReader().read(ShippedKnowledge.rules()).principles());

    private RuleSources() {}

    static RulePrograms programs() {
        return PROGRAMS;
    }
}
