package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.engine.ShuffledRun;
import org.guwen.inference.merge.AdviceAssembly;
import org.junit.jupiter.api.Test;

/**
 * What is told at the same time, and what rows conclude at the same time, may enter a session in any order: the advice, its
 * reasons and their order stay what they are.
 */
class ShuffledOrderTests {

    private static final long SEED = 20_261_125L;
    private static final int CASES = 2_000;
    private static final int SHUFFLES = 2;

    private final RandomCases cases = new RandomCases(SEED);
    private final Random random = new Random(SEED);

    @Test
    void theOrderInWhichFactsAndRowsEnterChangesNothing() {
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = cases.next();
            RunResult asTheyCome = TestKnowledge.BASE.engine().run(facts, RandomCases.AS_OF, RandomCases.KEPT_AT);

            for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
                RunResult shuffled = ShuffledRun.of(TestKnowledge.BASE.engine(), facts, RandomCases.AS_OF, random);
                assertSame(shuffled, asTheyCome, facts);
            }
        }
    }

    private static void assertSame(RunResult shuffled, RunResult asTheyCome, CaseFacts facts) {
        String json = CaseEdits.json(facts);
        assertThat(shuffled.concluded()).as(json).isEqualTo(asTheyCome.concluded());
        assertThat(shuffled.fired()).as(json).isEqualTo(asTheyCome.fired());
        assertThat(shuffled.figures()).as(json).isEqualTo(asTheyCome.figures());
        assertThat(new AdviceAssembly(shuffled).assemble())
                .as(json)
                .isEqualTo(new AdviceAssembly(asTheyCome).assemble());
    }
}
