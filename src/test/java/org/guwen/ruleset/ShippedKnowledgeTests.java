package org.guwen.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.guwen.text.Sha256;
import org.junit.jupiter.api.Test;

class ShippedKnowledgeTests {

    @Test
    void theHashOfThePrinciplesIsTakenFromTheirSources() {
        assertThat(ShippedKnowledge.principlesSha256()).hasSize(64).isNotEqualTo(Sha256.of(""));
    }
}
