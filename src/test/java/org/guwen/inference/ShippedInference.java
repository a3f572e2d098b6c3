package org.guwen.inference;

import org.guwen.inference.engine.Engine;
import org.guwen.inference.possible.RulePrograms;

/** The engine and the rules of the program, for tests of rooms. */
public final class ShippedInference {

    private ShippedInference() {}

    public static Engine engine() {
        return TestKnowledge.BASE.engine();
    }

    public static RulePrograms programs() {
        return TestKnowledge.BASE.programs();
    }
}
