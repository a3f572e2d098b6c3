package org.guwen.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when no record could be written for a while: then even a restart is better than going on. */
@Component("journalHealthIndicator")
final class JournalHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Journal journal;

    JournalHealth(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Health health() {
        Optional<Instant> since = journal.failingSince();
        boolean isLong = since.isPresent() && since.get().plus(PATIENCE).isBefore(Instant.now());
        Health.Builder health = isLong ? Health.down() : Health.up();
        since.ifPresent(time -> health.withDetail("failingSince", time.toString()));
        return health.withDetail("waiting", journal.waiting()).build();
    }
}
