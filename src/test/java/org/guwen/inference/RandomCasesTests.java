package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;

class RandomCasesTests {

    private static final Clock CLOCK =
            Clock.fixed(RandomCases.AS_OF.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.ofHours(8));

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
        FactsReader reader = new FactsReader(CLOCK);
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
}
