package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordCacheTests {

    private final AtomicInteger checks = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private final PasswordCache passwords = new PasswordCache(new Counting(), new Ticking());

    @Test
    void aRightPasswordIsCheckedOnceAMinute() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();
        assertThat(passwords.matches("li", "right", "#right")).isTrue();
        assertThat(checks).hasValue(1);

        now = now.plus(Duration.ofSeconds(60));

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
    void aChangedPasswordCountsAtOnce() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();

        assertThat(passwords.matches("li", "right", "#other")).isFalse();
    }

    @Test
    void nobodyBenefitsFromThePasswordOfAnother() {
        assertThat(passwords.matches("li", "right", "#right")).isTrue();

        assertThat(passwords.matches("wang", "right", "#other")).isFalse();
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

    private final class Ticking extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
