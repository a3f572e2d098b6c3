package org.guwen.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.guwen.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordCacheTests {

    private final AtomicInteger checks = new AtomicInteger();
    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final PasswordCache passwords = new PasswordCache(new Counting(), clock);

    @Test
    void aRightPasswordIsCheckedOnceAMinute() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();
        assertThat(passwords.matches("li", "right", "#right")).isTrue();
        assertThat(checks).hasValue(1);

        clock.move(Duration.ofSeconds(60));

        assertThat(passwords.matches("li", "right", "#right")).isTrue();
        assertThat(checks).hasValue(2);
    }

    @Test
    void aWrongPasswordIsCheckedEveryTime() {
        assertThat(passwords.matches("li", "wrong", "#right")).isFalse();
        assertThat(passwords.matches("li", "wrong", "#right")).isFalse();

        assertThat(checks).hasValue(2);
    }

    @Test
    void requestsAtTheSameMomentShareOneCheck() {
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> passwords.matches("li", "right", "#right")))
                .toList();

        assertThat(answers).allMatch(CompletableFuture::join);
        assertThat(checks).hasValue(1);
    }

    @Test
    void aPasswordInUseIsCheckedAgainBeforeItIsForgotten() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();
        clock.move(Duration.ofSeconds(45));

        assertThat(passwords.isRemembered("li", "right", "#right")).isTrue();
        await(() -> checks.get() == 2 && passwords.isRemembered("li", "right", "#right"));
        clock.move(Duration.ofSeconds(30));

        assertThat(passwords.isRemembered("li", "right", "#right")).isTrue();
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();

        assertThat(passwords.matches("li", "right", "#other")).isFalse();
    }

    @Test
    void nobodyBenefitsFromThePasswordOfAnother() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();

        assertThat(passwords.matches("wang", "right", "#other")).isFalse();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "#" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            checks.incrementAndGet();
            return encode(password).equals(hash);
        }
    }
}
