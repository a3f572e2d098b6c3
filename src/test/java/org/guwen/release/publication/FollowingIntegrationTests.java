package org.guwen.release.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.guwen.release.log.ReleaseVerification;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.Release;
import org.junit.jupiter.api.Test;

/** Three nodes on one PostgreSQL, as they run in a store that needs more than one machine. */
class FollowingIntegrationTests {

    private static final int WARM_UP = 3;
    private static final int TURNS = 5;

    @Test
    void whatOneNodePublishesOrActivatesTheOthersServeWithinASecond() {
        DataSource source = TestDatabase.POSTGRES.open();
        List<Double> publications = new ArrayList<>();
        List<Double> delays = new ArrayList<>();
        try (ReleaseNode first = ReleaseNode.on(source);
                ReleaseNode second = ReleaseNode.on(source);
                ReleaseNode third = ReleaseNode.on(source)) {
            for (int turn = -WARM_UP; turn < TURNS; turn++) {
                long start = System.nanoTime();
                Release release = first.publication().publish(ScriptEdits.release("A", null));
                publications.add((System.nanoTime() - start) / 1e9);
                delays.add(delay(release.number(), second, third));
                second.publication().activate(1, "back", ScriptEdits.APPROVER, null);
                delays.add(delay(1, first, third));
            }
            assertThat(first.bean(ReleaseVerification.class).verify().faults()).isEmpty();
        }

        // On a machine so busy that the publication itself takes long, the two others take their time as well.
        double limit = Math.max(1, 2 * median(publications.subList(WARM_UP, publications.size())));
        assertThat(median(delays.subList(2 * WARM_UP, delays.size())))
                .as("seconds until the others serve: %s, after publications of %s", delays, publications)
                .isLessThan(limit);
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }

    private static double delay(long number, ReleaseNode... others) {
        long start = System.nanoTime();
        Stream.of(others).forEach(node -> node.awaitRelease(number));
        return (System.nanoTime() - start) / 1e9;
    }
}
