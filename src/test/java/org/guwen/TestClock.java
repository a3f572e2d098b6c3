package org.guwen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. */
public final class TestClock extends Clock {

    private volatile Instant now;

    /** A clock that stands at a morning in Shanghai. */
    public TestClock() {
        this(Instant.parse("2027-03-01T01:00:00Z"));
    }

    public TestClock(Instant now) {
        this.now = now;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    public void moveTo(Instant time) {
        now = time;
    }

    public OffsetDateTime in(Duration time) {
        return now.plus(time).atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
