package org.guwen.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.guwen.TestClock;
import org.junit.jupiter.api.Test;

class LoginThrottleTests {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void afterFiveFailuresEachFurtherOneDoublesTheWait() {
        fail(4, "li", "a");
        throttle.check("li", "a");

        fail(1, "li", "a");
        assertThat(waitOf("li", "a")).isEqualTo(2);
        clock.move(Duration.ofSeconds(2));
        throttle.check("li", "a");
        fail(1, "li", "a");
        assertThat(waitOf("li", "a")).isEqualTo(3);
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        fail(60, "li", "a");

        assertThat(waitOf("li", "a")).isEqualTo(901);
    }

    @Test
    void aNameIsSlowedFromManyAddressesButOnlyForAMinute() {
        for (int i = 0; i < 40; i++) {
            fail(1, "li", "address " + i);
        }

        assertThat(waitOf("li", "elsewhere")).isEqualTo(61);
        throttle.check("wang", "elsewhere");
    }

    @Test
    void anAddressIsSlowedThatTriesManyNames() {
        for (int i = 0; i < 50; i++) {
            fail(1, "name " + i, "a");
        }

        assertThat(waitOf("li", "a")).isPositive();
        throttle.check("li", "b");
    }

    @Test
    void successForgetsTheFailuresOfAName() {
        fail(4, "li", "a");
        throttle.succeeded("li", "a");
        fail(4, "li", "a");

        throttle.check("li", "a");
    }

    @Test
    void failuresOfLongAgoAreForgotten() {
        fail(4, "li", "a");
        clock.move(Duration.ofMinutes(31));
        fail(1, "li", "a");

        throttle.check("li", "a");
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }

    private long waitOf(String username, String address) {
        long[] seconds = new long[1];
        assertThatThrownBy(() -> throttle.check(username, address))
                .isInstanceOfSatisfying(
                        LoginThrottle.LockedOutException.class, lockedOut -> seconds[0] = lockedOut.seconds());
        return seconds[0];
    }
}
