package org.guwen.release.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.problem.StartRefusedException;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node at the release in force, whoever published it and whenever its time comes: looks, builds beside the
 * one that serves, tests, swaps. A release that does not work here is not served; the one before stays, and the health of
 * the node says so.
 */
@Component
class ReleaseFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Rulesets rulesets;
    private final Knowledge knowledge;
    private final ReleaseSmokeCheck selfTest;
    private final ReleaseSwap swap;
    private final Duration poll;
    private final Timer builds;
    private final Counter failures;
    private volatile @Nullable ReleaseRetry leftBehind;
    private volatile @Nullable Running running;
    private boolean isStoreAway;

    ReleaseFollower(
            Rulesets rulesets,
            Knowledge knowledge,
            ReleaseSmokeCheck selfTest,
            ReleaseSwap swap,
            MeterRegistry meters,
            @Value("${guwen.release.poll:250ms}") Duration poll) {
        this.rulesets = rulesets;
        this.knowledge = knowledge;
        this.selfTest = selfTest;
        this.swap = swap;
        if (poll.isNegative() || poll.isZero()) {
            throw new StartRefusedException(
                    "guwen.release.poll is " + poll + ", but nodes look for new releases at intervals.",
                    "Set it to a time above zero such as 250ms, or leave it out.");
        }
        this.poll = poll;
        this.builds = Timer.builder("guwen.release.build")
                .description("Reading, building and testing a release of another node")
                .register(meters);
        this.failures = Counter.builder("guwen.release.failures")
                .description("How often a release in force could not be served by this node")
                .register(meters);
        Gauge.builder(
                        "guwen.release.active",
                        knowledge,
                        base -> base.active().ruleset().number())
                .description("Number of the release that this node serves")
                .register(meters);
    }

    private record Running(Thread thread, CountDownLatch end) {}

    /** The release that is in force but not served here, if there is one. */
    Optional<ReleaseRetry> leftBehind() {
        return Optional.ofNullable(leftBehind);
    }

    private void look() {
        try {
            follow();
            isStoreAway = false;
        } catch (RuntimeException e) {
            if (!isStoreAway) {
                LOG.warn("The release in force cannot be read; the one that serves stays: {}", e.toString());
            }
            isStoreAway = true;
        }
    }

    private void follow() {
        Release due = rulesets.inForce().orElse(null);
        if (due == null || due.number() == knowledge.active().ruleset().number()) {
            leftBehind = null;
            return;
        }
        ReleaseRetry before =
                leftBehind().filter(behind -> behind.release() == due.number()).orElse(null);
        if (before != null && before.isResting()) {
            return;
        }
        try {
            builds.record(() -> succeed(due.number()));
            leftBehind = null;
        } catch (RuntimeException | Error e) {
            failed(before, due.number(), e);
        }
    }

    private void failed(@Nullable ReleaseRetry before, long number, Throwable cause) {
        failures.increment();
        if (before == null) {
            LOG.error("Release {} is in force but does not work here; the one that serves stays", number, cause);
        }
        leftBehind = before == null ? ReleaseRetry.now(number, cause) : before.again();
    }

    private void succeed(long number) {
        KnowledgeBase built =
                knowledge.of(number).orElseThrow(() -> new IllegalStateException("release " + number + " is gone"));
        List<String> unlike = selfTest.failures(built);
        if (!unlike.isEmpty()) {
            throw new IllegalStateException("release " + number + " fails cases of the program: " + unlike);
        }
        swap.offer(built);
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        Thread started = new Thread(() -> followUntil(end), "release-follower");
        started.setDaemon(true);
        running = new Running(started, end);
        started.start();
    }

    private void followUntil(CountDownLatch end) {
        try {
            while (!end.await(poll.toNanos(), TimeUnit.NANOSECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the follower finish what it does: to interrupt it would close the file of the embedded database. */
    @Override
    public void stop() {
        Running ending = running;
        running = null;
        if (ending == null) {
            return;
        }
        ending.end().countDown();
        try {
            ending.thread().join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
