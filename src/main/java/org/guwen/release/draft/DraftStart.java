package org.guwen.release.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.guwen.problem.ProblemCode;
import org.guwen.text.KeptTime;
import org.jspecify.annotations.Nullable;

/**
 * From when a release is to be in force.
 *
 * @param time the time, {@code null} for now
 */
public record DraftStart(@Nullable OffsetDateTime time) {

    /** As soon as it is published. */
    public static final DraftStart AT_ONCE = new DraftStart(null);

    /**
     * Reads a date, which means its first moment, or a time with offset.
     *
     * @throws org.guwen.problem.ProblemException if it is neither, or has passed; today means now
     */
    public static DraftStart read(@Nullable String text, Clock clock) {
        if (text == null) {
            return AT_ONCE;
        }
        try {
            return text.length() > LocalDate.EPOCH.toString().length()
                    ? at(OffsetDateTime.parse(text), clock)
                    : on(LocalDate.parse(text), clock);
        } catch (DateTimeParseException e) {
            throw DraftProblems.at("/effectiveFrom", ProblemCode.WRONG_TYPE, "effective");
        }
    }

    private static DraftStart on(LocalDate date, Clock clock) {
        return date.equals(LocalDate.now(clock))
                ? AT_ONCE
                : at(date.atStartOfDay(clock.getZone()).toOffsetDateTime(), clock);
    }

    private static DraftStart at(OffsetDateTime time, Clock clock) {
        if (time.isBefore(OffsetDateTime.now(clock))) {
            throw DraftProblems.at("/effectiveFrom", ProblemCode.OUT_OF_DOMAIN, "effective.past");
        }
        return new DraftStart(KeptTime.of(time));
    }
}
