package org.guwen.release.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.guwen.TestDatabase;
import org.junit.jupiter.api.Test;

class PublicationSoakTests {

    @Test
    void releasesComeAndGoAndLeaveNothingBehind() {
        try (ReleaseNode node = ReleaseNode.on(TestDatabase.H2.open())) {
            PublicationSoak soak = new PublicationSoak(node, 200);

            PublicationSoak.Sample warm = soak.run(10);
            PublicationSoak.Sample end = soak.run(20);

            assertThat(end.classes()).isCloseTo(warm.classes(), withinPercentage(2));
            assertThat(end.metaspaceKilobytes()).isCloseTo(warm.metaspaceKilobytes(), withinPercentage(2));
            assertThat(end.knowledgeBases()).isLessThanOrEqualTo(3);
        }
    }
}
