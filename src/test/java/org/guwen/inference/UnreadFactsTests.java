package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.guwen.advice.Advice;
import org.junit.jupiter.api.Test;

/** What is told though nothing looks at it in the topic is accepted and named; it changes nothing. */
class UnreadFactsTests {

    private static final String COMPLAINT =
            "{'topic':'COMPLAINT','complaint':{'receivedAt':'2026-11-23T09:00:00+08:00'}%s}";

    private static Advice advice(String more) {
        return new Inference()
                .infer(
                        TestKnowledge.BASE,
                        CaseEdits.facts(COMPLAINT.formatted(more).replace('\'', '"')),
                        RandomCases.AS_OF)
                .advice();
    }

    @Test
    void aFactOfAnotherTopicIsNamedAsOneThatDidNotCount() {
        Advice advice = advice(",'lead':{'lostReason':'PRICE'}");

        assertThat(advice.assumptions()).singleElement().satisfies(unread -> {
            assertThat(unread.pointer()).isEqualTo("/lead/lostReason");
            assertThat(unread.why()).isEqualTo("UNREAD");
        });
        assertThat(advice.actions()).isEqualTo(advice("").actions());
    }

    @Test
    void aFactOfTheTopicIsNot() {
        assertThat(advice(",'vehicle':{'warrantyStatus':'IN_WARRANTY'}").assumptions())
                .isEmpty();
    }
}
