package org.guwen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.junit.jupiter.api.Test;

/** Three nodes on one PostgreSQL, as they run in a store that needs more than one machine. */
class FollowingIntegrationTests {

    private static final int TURNS = 5;

    @Test
    void whatOneNodePublishesOrActivatesTheOthersServeWithinASecond() {
        DataSource source = TestDatabase.POSTGRES.open();
        List<Double> delays = new ArrayList<>();
        try (ReleaseNode first = ReleaseNode.on(source);
                ReleaseNode second = ReleaseNode.on(source);
                ReleaseNode third = ReleaseNode.on(source)) {
            for (int turn = 0; turn < TURNS; turn++) {
                long number = first.publication()
                        .publish(ScriptEdits.release("A", null))
                        .number();
                delays.add(delay(number, second, third));
                second.publication().activate(1, "back", ScriptEdits.APPROVER, null);
                delays.add(delay(1, first, third));
            }
            assertThat(first.bean(ReleaseVerification.class).verify().faults()).isEmpty();
        }

        assertThat(delays.stream().sorted().skip(TURNS).findFirst().orElseThrow())
                .as("median of %s s", delays)
                .isLessThan(1);
    }

    private static double delay(long number, ReleaseNode... others) {
        long start = System.nanoTime();
        Stream.of(others).forEach(node -> node.awaitRelease(number));
        return (System.nanoTime() - start) / 1e9;
    }
}
