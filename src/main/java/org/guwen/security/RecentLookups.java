package org.guwen.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whom the store was asked about within the last second, so that it is not asked again for each request. What this node
 * changes counts at once; nobody who is unknown is remembered.
 */
final class RecentLookups<T> {

    private static final int MOST = 2_000;
    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    private final Function<String, Optional<T>> store;
    private final Map<String, Known<T>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Known<T>(T value, long at) {}

    RecentLookups(Function<String, Optional<T>> store) {
        this.store = store;
    }

    Optional<T> find(String key) {
        long now = System.nanoTime();
        Known<T> found = known.get(key);
        if (found != null && now - found.at() < KEPT) {
            return Optional.of(found.value());
        }
        long before = changes.get();
        Optional<T> read = store.apply(key);
        read.ifPresent(value -> keep(key, new Known<>(value, now), before));
        return read;
    }

    private void keep(String key, Known<T> value, long before) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, value);
        if (changes.get() != before) {
            known.remove(key);
        }
    }

    /** Forgets everything now, and again when the transaction in which something is changed has ended. */
    void forget() {
        clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    clear();
                }
            });
        }
    }

    private void clear() {
        changes.incrementAndGet();
        known.clear();
    }
}
