package org.guwen.release.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guwen.inference.Knowledge;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Names the release that this node serves, and its age, at {@code /actuator/health}. A node that cannot serve the release
 * in force is out of service: its answers are good, but those of yesterday.
 */
@Component("release")
class ReleaseHealth implements HealthIndicator {

    private final Knowledge knowledge;
    private final Rulesets rulesets;
    private final ReleaseFollower follower;
    private final Clock clock;
    private volatile @Nullable Release known;

    ReleaseHealth(Knowledge knowledge, Rulesets rulesets, ReleaseFollower follower, Clock clock) {
        this.knowledge = knowledge;
        this.rulesets = rulesets;
        this.follower = follower;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Ruleset active = knowledge.active().ruleset();
        Health.Builder health =
                Health.up().withDetail("number", active.number()).withDetail("sha256", active.sha256());
        age(active.number()).ifPresent(age -> health.withDetail("age", age));
        follower.leftBehind()
                .ifPresent(behind -> health.outOfService()
                        .withDetail("inForce", behind.release())
                        .withDetail("attempts", behind.attempts())
                        .withDetail(
                                "reason", "the release in force does not work here; the log of this node says why"));
        return health.build();
    }

    private Optional<String> age(long number) {
        return release(number)
                .map(release -> Duration.between(release.createdAt(), OffsetDateTime.now(clock))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }

    /**
     * Read once, as a release never changes. Empty while the database is away, which another component tells: the release
     * serves all the same.
     */
    private Optional<Release> release(long number) {
        Release last = known;
        if (last != null && last.number() == number) {
            return Optional.of(last);
        }
        try {
            Optional<Release> found = rulesets.release(number);
            known = found.orElse(null);
            return found;
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
