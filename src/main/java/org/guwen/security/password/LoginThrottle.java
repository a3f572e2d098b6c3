package org.guwen.security.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;

/**
 * Makes guessing passwords slow: after some failures each further one doubles the time in which no attempt is looked at.
 * Counted for a name at an address, for a name at all and for an address at all. A password that was right a moment ago
 * is not concerned, so that nobody is thrown out by somebody else's guesses.
 */
public final class LoginThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);
    private static final int MOST = 10_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last, Instant until) {}

    /** What is counted, how many failures are free, and the longest wait. */
    private record Counted(String key, int free, Duration longest) {

        private static List<Counted> of(String username, String address) {
            return List.of(
                    new Counted("pair " + username + " " + address, 5, Duration.ofMinutes(15)),
                    new Counted("name " + username, 20, Duration.ofMinutes(1)),
                    new Counted("address " + address, 50, Duration.ofMinutes(15)));
        }
    }

    /** An attempt that is not even looked at. */
    public static final class LockedOutException extends AuthenticationException {

        private final long seconds;

        LockedOutException(long seconds) {
            super("too many failed attempts");
            this.seconds = seconds;
        }

        /** Seconds until an attempt is looked at again. */
        public long seconds() {
            return seconds;
        }
    }

    /**
     * Lets an attempt pass.
     *
     * @throws LockedOutException if too many attempts failed a short while ago
     */
    public synchronized void check(String username, String address) {
        Instant now = clock.instant();
        Duration wait = Counted.of(username, address).stream()
                .map(counted -> failures.get(counted.key()))
                .filter(found -> found != null && found.until().isAfter(now))
                .map(found -> Duration.between(now, found.until()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new LockedOutException(wait.toSeconds() + 1);
        }
    }

    public synchronized void failed(String username, String address) {
        Instant now = clock.instant();
        for (Counted counted : Counted.of(username, address)) {
            Failures before = failures.get(counted.key());
            int count = before == null || before.last().plus(FORGOTTEN).isBefore(now) ? 1 : before.count() + 1;
            Duration wait = wait(count, counted);
            failures.put(counted.key(), new Failures(count, now, now.plus(wait)));
            if (!wait.isZero()) {
                LOG.warn("Sign-in refused for {} s after {} failures: {}", wait.toSeconds(), count, counted.key());
            }
        }
    }

    /** Whoever knows the password has nothing to guess; what others tried from his address still counts. */
    public synchronized void succeeded(String username, String address) {
        failures.remove("pair " + username + " " + address);
        failures.remove("name " + username);
    }

    private static Duration wait(int count, Counted counted) {
        if (count < counted.free()) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(count - counted.free(), 20);
        Duration wait = Duration.ofSeconds(seconds);
        return wait.compareTo(counted.longest()) > 0 ? counted.longest() : wait;
    }
}
