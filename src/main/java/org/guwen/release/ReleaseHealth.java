package org.guwen.release;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Rulesets;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names the release in force and its age at {@code /actuator/health}. */
@Component("release")
class ReleaseHealth implements HealthIndicator {

    private final Rulesets rulesets;
    private final Clock clock;

    ReleaseHealth(Rulesets rulesets, Clock clock) {
        this.rulesets = rulesets;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Ruleset active = rulesets.active();
        Health.Builder health =
                Health.up().withDetail("number", active.number()).withDetail("sha256", active.sha256());
        rulesets.release(active.number())
                .ifPresent(release -> health.withDetail(
                        "age",
                        Duration.between(release.createdAt(), OffsetDateTime.now(clock))
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString()));
        return health.build();
    }
}
