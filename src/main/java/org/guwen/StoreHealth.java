package org.guwen;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, and soon; which one it is, is nobody's business. However many ask at once, the database
 * is asked once, and none of them waits for one that is frozen.
 */
@Component("db")
class StoreHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("store-health-");
    private @Nullable CompletableFuture<Integer> running;

    StoreHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
        threads.setDaemon(true);
    }

    @Override
    public Health health() {
        try {
            ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    private synchronized CompletableFuture<Integer> ask() {
        CompletableFuture<Integer> asked = running;
        if (asked == null || asked.isDone()) {
            asked = threads.submitCompletable(() -> jdbc.sql("select id from consultation_head")
                    .query(Integer.class)
                    .single());
            running = asked;
        }
        return asked;
    }
}
