package org.guwen.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guwen.text.Sha256;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords and remembers for a minute which ones were right. HTTP Basic sends the password with every request,
 * and bcrypt is slow on purpose: without this memory a single advisor would keep a core busy. What is remembered is a
 * salted digest that never leaves the process, together with the stored hash it was checked against, so that a changed
 * password counts at once. Wrong passwords always cost the full bcrypt.
 */
final class PasswordCache {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 1_000;

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String salt = new Secrets().create(32);
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    private record Verified(String storedHash, Instant until) {}

    PasswordCache(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    boolean matches(String username, String password, String storedHash) {
        String key = Sha256.of(salt + username + '\n' + password);
        if (isRemembered(key, storedHash)) {
            return true;
        }
        if (!encoder.matches(password, storedHash)) {
            return false;
        }
        synchronized (verified) {
            verified.put(key, new Verified(storedHash, clock.instant().plus(REMEMBERED)));
        }
        return true;
    }

    private boolean isRemembered(String key, String storedHash) {
        Verified entry;
        synchronized (verified) {
            entry = verified.get(key);
        }
        return entry != null
                && entry.storedHash().equals(storedHash)
                && clock.instant().isBefore(entry.until());
    }
}
