package org.guwen.inference.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.guwen.inference.TestKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invariants of the knowledge on random cases, with the tables as shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeInvariantTests {

    private static final long SEED = Long.getLong("guwen.seed", 20_261_123L);
    private static final int CASES = Integer.getInteger("guwen.cases", 20_000);

    private final Survey survey = new Survey(TestKnowledge.BASE);

    @BeforeAll
    void ask() {
        survey.ask(SEED, CASES);
    }

    @ParameterizedTest
    @EnumSource
    void anInvariantHoldsOnRandomCases(KnowledgeInvariant invariant) {
        assertThat(survey.broken(invariant))
                .as("%s, broken in %d of %d cases of seed %d", invariant, survey.count(invariant), CASES, SEED)
                .isEmpty();
    }
}
