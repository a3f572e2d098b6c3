package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;

class RandomCasesTests {

    @Test
    void oneSeedGivesOneSeriesOfCases() {
        RandomCases first = new RandomCases(1);
        RandomCases second = new RandomCases(1);

        for (int i = 0; i < 100; i++) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    @Test
    void everyCaseIsOneThatCallersMaySend() {
        FactsReader reader = new FactsReader();
        RandomCases random = new RandomCases(2);
        Set<Topic> topics = EnumSet.noneOf(Topic.class);

        for (int i = 0; i < 1_000; i++) {
            CaseFacts facts = random.next();
            topics.add(facts.topic());
            byte[] body = CaseEdits.json(facts).getBytes(StandardCharsets.UTF_8);
            assertThat(CaseEdits.json(reader.read(body, true, Locale.ENGLISH))).hasSizeGreaterThan(10);
        }

        assertThat(topics).containsExactlyInAnyOrder(Topic.values());
    }

    @Test
    void theRulesFindAContradictionWhereverThereIsOne() {
        RandomCases random = new RandomCases(3);
        Inference inference = new Inference();
        int contradictory = 0;

        for (int i = 0; i < 4_000; i++) {
            CaseFacts facts = random.any(Topic.values()[i % Topic.values().length]);
            boolean isPermitted = Permitted.is(facts, RandomCases.AS_OF);
            contradictory += isPermitted ? 0 : 1;
            assertThat(inference
                            .infer(TestKnowledge.BASE, facts, RandomCases.AS_OF)
                            .contradictions()
                            .isEmpty())
                    .as(CaseEdits.json(facts))
                    .isEqualTo(isPermitted);
        }

        assertThat(contradictory).isBetween(400, 3_600);
    }
}
