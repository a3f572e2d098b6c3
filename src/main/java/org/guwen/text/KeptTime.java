package org.guwen.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as stores keep them: in UTC, to the microsecond. What is hashed before it is kept must be that exact already. */
public final class KeptTime {

    private KeptTime() {}

    /** The present. */
    public static OffsetDateTime now(Clock clock) {
        return of(OffsetDateTime.now(clock));
    }

    /** A time as it will be read back. */
    public static OffsetDateTime of(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
