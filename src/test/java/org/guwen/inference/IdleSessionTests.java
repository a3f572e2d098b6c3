package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
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
        KnowledgeBase knowledge = TestKnowledge.alone();
        SessionPool pool = knowledge.engine().sessions();
        DecisionSession session = pool.decide(topic, own -> own);
        List<WeakReference<Object>> facts = new ArrayList<>();
        RandomCases cases = new RandomCases(11);
        Inference inference = new Inference();
        for (int i = 0; i < CASES; i++) {
            ObservedSession.follow(session, facts);
            inference.infer(knowledge, cases.next(topic), RandomCases.AS_OF);
        }
        assertThat(pool.<DecisionSession>decide(topic, own -> own)).isSameAs(session);
        return new Idle(session, facts);
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
