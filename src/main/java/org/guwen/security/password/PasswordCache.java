package org.guwen.security.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guwen.text.Sha256;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords and remembers for a minute which ones were right. HTTP Basic sends the password with every request,
 * and bcrypt is slow on purpose: without this memory a single advisor would keep a core busy. What is remembered is a
 * salted digest that never leaves the process, together with the stored hash it was checked against, so that a changed
 * password counts at once. Wrong passwords always cost the full bcrypt.
 *
 * <p>Requests at the same moment share one check, and a password in use is checked again before it is forgotten, so that
 * nobody waits. Checks have threads of their own: guesses take at most half of the machine.
 */
public final class PasswordCache {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final Duration RENEWED = Duration.ofSeconds(20);
    private static final int MOST = 1_000;
    private static final int MOST_WAITING = 100;
    private static final long PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Executor threads = threads();
    private final String salt = new Secrets().create(32);
    private final Map<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    private record Verified(String storedHash, Instant until) {}

    public PasswordCache(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Whether the password is right.
     *
     * @throws AuthenticationServiceException if too many are being checked
     */
    public boolean matches(String username, String password, String storedHash) {
        if (isRemembered(username, password, storedHash)) {
            return true;
        }
        try {
            return check(key(username, password), password, storedHash).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            throw new AuthenticationServiceException("passwords cannot be checked at the moment", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("passwords cannot be checked at the moment", e);
        }
    }

    /** Whether the password was right a short while ago; such a one is checked again before it is forgotten. */
    public boolean isRemembered(String username, String password, String storedHash) {
        String key = key(username, password);
        Verified entry;
        synchronized (verified) {
            entry = verified.get(key);
        }
        Instant now = clock.instant();
        if (entry == null || !entry.storedHash().equals(storedHash) || !now.isBefore(entry.until())) {
            return false;
        }
        if (!now.isBefore(entry.until().minus(RENEWED))) {
            renew(key, password, storedHash);
        }
        return true;
    }

    private void renew(String key, String password, String storedHash) {
        try {
            var unused = check(key, password, storedHash);
        } catch (RejectedExecutionException e) {
            // The next request tries again; until then the password counts.
            return;
        }
    }

    /** One check at a time of the same password against the same hash. */
    private CompletableFuture<Boolean> check(String key, String password, String storedHash) {
        String flight = key + storedHash;
        CompletableFuture<Boolean> fresh = new CompletableFuture<>();
        CompletableFuture<Boolean> known = running.putIfAbsent(flight, fresh);
        if (known != null) {
            return known;
        }
        try {
            threads.execute(() -> {
                try {
                    boolean isRight = remembered(key, encoder.matches(password, storedHash), storedHash);
                    running.remove(flight);
                    fresh.complete(isRight);
                } catch (RuntimeException e) {
                    running.remove(flight);
                    fresh.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            running.remove(flight);
            fresh.completeExceptionally(e);
            throw e;
        }
        return fresh;
    }

    private boolean remembered(String key, boolean isRight, String storedHash) {
        if (isRight) {
            synchronized (verified) {
                verified.remove(key);
                verified.put(key, new Verified(storedHash, clock.instant().plus(REMEMBERED)));
            }
        }
        return isRight;
    }

    private String key(String username, String password) {
        return Sha256.of(salt + username + '\n' + password);
    }

    private static Executor threads() {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        var pool = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "passwords");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
