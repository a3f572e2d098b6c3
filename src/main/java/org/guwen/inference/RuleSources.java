package org.guwen.inference;

import org.guwen.inference.principle.PrincipleReader;
import org.guwen.inference.principle.Reading;
import org.guwen.ruleset.ShippedKnowledge;

/** The rules of this program as they stand in its sources, read once. */
final class RuleSources {

    private static final Reading SHIPPED = new PrincipleReader().read(ShippedKnowledge.rules());

    private RuleSources() {}

    static Reading read() {
        return SHIPPED;
    }
}
