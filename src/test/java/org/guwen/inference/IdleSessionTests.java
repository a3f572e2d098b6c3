package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guwen.facts.code.Topic;
import org.guwen.inference.engine.DecisionSession;
import org.guwen.inference.engine.ObservedSession;
import org.guwen.inference.engine.SessionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer's data does not wait in the pool for the next customer: an idle session holds no fact of a case. */
class IdleSessionTests {

    private static final int CASES = 150;
    private static final int FEWEST_FACTS = 100;
    private static final int COLLECTIONS = 50;

    /**
     * The session that is idle in the end, and what entered it. The knowledge base is garbage then: it keeps what rows
     * conclude of anybody.
     */
    private record Idle(DecisionSession session, List<WeakReference<Object>> facts) {}

    private static Idle afterCases(Topic topic) {
        KnowledgeBase knowledge = TestKnowledge.of(TestKnowledge.RULESET);
        SessionPool pool = knowledge.engine().sessions();
        Idle idle = observed(pool);
        RandomCases cases = new RandomCases(11);
        Inference inference = new Inference();
        for (int i = 0; i < CASES; i++) {
            inference.infer(knowledge, cases.next(topic), RandomCases.AS_OF);
            // A session that could not be emptied is thrown away, with its facts.
            if (pool.<DecisionSession>decide(own -> own) != idle.session()) {
                idle = observed(pool);
            }
        }
        return idle;
    }

    private static Idle observed(SessionPool pool) {
        DecisionSession session = pool.decide(own -> own);
        return new Idle(session, ObservedSession.facts(session));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void noFactOfACaseIsReachableFromAnIdleSession(Topic topic) {
        Idle idle = afterCases(topic);

        assertThat(idle.facts()).hasSizeGreaterThan(FEWEST_FACTS);
        try {
            for (int i = 0; i < COLLECTIONS && isAnyLeft(idle); i++) {
                System.gc();
            }

            assertThat(idle.facts().stream()
                            .map(WeakReference::get)
                            .filter(Objects::nonNull)
                            .collect(Collectors.groupingBy(
                                    fact -> fact.getClass().getSimpleName(), Collectors.counting())))
                    .isEmpty();
        } finally {
            Reference.reachabilityFence(idle.session());
        }
    }

    private static boolean isAnyLeft(Idle idle) {
        return idle.facts().stream().anyMatch(fact -> fact.get() != null);
    }
}
