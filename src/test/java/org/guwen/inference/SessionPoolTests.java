package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.inference.engine.DecisionSession;
import org.guwen.inference.engine.SessionPool;
import org.junit.jupiter.api.Test;

class SessionPoolTests {

    private final Inference inference = new Inference();
    private final KnowledgeBase knowledge = TestKnowledge.alone();
    private final SessionPool pool = knowledge.engine().sessions();

    private static CaseFacts complaint() {
        return CaseEdits.facts("{\"topic\":\"COMPLAINT\",\"complaint\":{\"channel\":\"ON_SITE\"}}");
    }

    @Test
    void aSessionIsUsedAgainOnceItIsEmpty() {
        DecisionSession first = pool.decide(Topic.COMPLAINT, session -> session);
        DecisionSession second = pool.decide(Topic.COMPLAINT, session -> session);

        assertThat(second).isSameAs(first);
        assertThat(pool.idleOf(Topic.COMPLAINT)).isEqualTo(1);
    }

    @Test
    void aDecisionThatFailsCostsItsSession() {
        DecisionSession failed = pool.decide(Topic.COMPLAINT, session -> session);

        assertThatThrownBy(() -> pool.decide(Topic.COMPLAINT, session -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(pool.idleOf(Topic.COMPLAINT)).isZero();
        assertThat(pool.<DecisionSession>decide(Topic.COMPLAINT, session -> session))
                .isNotSameAs(failed);
    }

    @Test
    void nothingOfACaseIsLeftForTheNext() {
        CaseFacts facts = complaint();
        Inferred alone = inference.infer(knowledge, facts, RandomCases.AS_OF);
        RandomCases others = new RandomCases(41);

        for (int i = 0; i < 200; i++) {
            inference.infer(knowledge, others.next(Topic.COMPLAINT), RandomCases.AS_OF);
            assertThat(inference.infer(knowledge, facts, RandomCases.AS_OF)).isEqualTo(alone);
        }

        assertThat(pool.idleOf(Topic.COMPLAINT)).isEqualTo(1);
    }

    @Test
    void decisionsAtTheSameTimeHaveSessionsOfTheirOwn() throws InterruptedException, ExecutionException {
        int threads = 8;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch allInside = new CountDownLatch(threads);

        try {
            List<Future<DecisionSession>> sessions = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                sessions.add(executor.submit(() -> pool.decide(Topic.COMPLAINT, session -> {
                    allInside.countDown();
                    await(allInside);
                    return session;
                })));
            }

            List<DecisionSession> used = new ArrayList<>();
            for (Future<DecisionSession> session : sessions) {
                used.add(session.get());
            }
            assertThat(used).doesNotHaveDuplicates();
            assertThat(pool.idleOf(Topic.COMPLAINT)).isEqualTo(threads);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
