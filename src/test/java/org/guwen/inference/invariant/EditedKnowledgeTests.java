package org.guwen.inference.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guwen.inference.TestKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invariants still hold after any change of policy that a store may make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditedKnowledgeTests {

    private static final int RULESETS = Integer.getInteger("guwen.rulesets", 20);
    private static final int CASES = 500;

    private final Map<KnowledgeInvariant, List<String>> broken = new EnumMap<>(KnowledgeInvariant.class);

    @BeforeAll
    void ask() {
        for (int seed = 1; seed <= RULESETS; seed++) {
            Survey survey = new Survey(TestKnowledge.of(new RandomEdits(seed).edited(TestKnowledge.RULESET)));
            survey.ask(20_270_000L + seed, CASES);
            for (KnowledgeInvariant invariant : KnowledgeInvariant.values()) {
                for (String example : survey.broken(invariant)) {
                    broken.computeIfAbsent(invariant, key -> new ArrayList<>())
                            .add("edits of seed " + seed + ", " + example);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvariantSurvivesEveryPermittedEdit(KnowledgeInvariant invariant) {
        assertThat(broken.getOrDefault(invariant, List.of()))
                .as("%s", invariant)
                .isEmpty();
    }
}
