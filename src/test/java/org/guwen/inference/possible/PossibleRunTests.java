package org.guwen.inference.possible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Records;
import org.guwen.inference.CaseEdits;
import org.guwen.inference.RandomCases;
import org.guwen.inference.ShippedInference;
import org.guwen.inference.engine.RunResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The run over open facts against the engine, which knows nothing of it. */
class PossibleRunTests {

    private static final int CASES = Integer.getInteger("guwen.examined", 150);

    private final RandomCases cases = new RandomCases(7);

    @Test
    void whatIsCertainIsWhatTheEngineConcludes() {
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = cases.next();
            RunResult run = ShippedInference.engine().run(facts, RandomCases.AS_OF, null);
            Set<Conclusion> concluded =
                    run.concluded().stream().map(Concluded::conclusion).collect(Collectors.toSet());

            PossibleFacts possible = possible(run);

            for (Class<?> kind : Conclusion.class.getPermittedSubclasses()) {
                for (PossibleFact fact : possible.of(kind)) {
                    boolean isSettled = Arrays.stream(fact.parts()).noneMatch(Unsettled.class::isInstance);
                    if (fact.isCertain() && isSettled) {
                        assertThat(concluded)
                                .as(CaseEdits.json(facts))
                                .anyMatch(conclusion -> conclusion.getClass() == kind && agrees(fact, conclusion));
                    }
                }
            }
        }
    }

    @Test
    void whatTheEngineConcludesIsPossible() {
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = cases.next();
            RunResult run = ShippedInference.engine().run(facts, RandomCases.AS_OF, null);

            PossibleFacts possible = possible(run);

            for (Concluded item : run.concluded()) {
                assertThat(possible.of(item.conclusion().getClass()))
                        .as("%s of %s", item.conclusion(), CaseEdits.json(facts))
                        .anyMatch(fact -> agrees(fact, item.conclusion()));
            }
        }
    }

    private static PossibleFacts possible(RunResult run) {
        PossibleRun possible =
                new PossibleRun(ShippedInference.engine(), ShippedInference.programs(), run, PossibleRun.UNTOLD);
        possible.run();
        return possible.facts();
    }

    private static boolean agrees(PossibleFact fact, Conclusion conclusion) {
        List<@Nullable Object> parts = Records.values((Record) conclusion);
        for (int i = 0; i < parts.size(); i++) {
            if (!(fact.part(i) instanceof Unsettled) && !Constants.isEqual(fact.part(i), parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
