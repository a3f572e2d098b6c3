package org.guwen.ruleset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one place that says which release is in force at a time. What a draft rests on, what it is compared with, whether
 * it is out of date and what its publication leaves behind is all asked here, for the day of the draft.
 */
@Repository
public class ReleaseCalendar {

    private static final String COUNTS = """
            select seq, release_number, effective_from, reason, account, person_id, created_at
            from release_activation activation
            where not exists (select 1 from release_cancellation cancellation
                              where cancellation.activation_seq = activation.seq)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The activation that counts at that time, past or to come, as far as is decided now. */
    public Optional<Activation> at(OffsetDateTime time) {
        return last("effective_from <= :time", time);
    }

    /** The activation that counts now. */
    public Optional<Activation> now() {
        // What was not planned has begun, even by a clock that is behind that of the node that wrote it.
        return last("(effective_from <= :time or effective_from <= created_at)", OffsetDateTime.now(clock));
    }

    private Optional<Activation> last(String begun, OffsetDateTime time) {
        return jdbc.sql(COUNTS + "and " + begun + " order by effective_from desc, seq desc fetch first 1 rows only")
                .param("time", time)
                .query(Activation.class)
                .optional();
    }

    /**
     * Number of the release that something new would follow.
     *
     * @param start when the new begins, {@code null} or passed for now
     */
    public long inForceFrom(@Nullable OffsetDateTime start) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Activation> found = start == null || !start.isAfter(now) ? now() : at(start);
        return found.map(Activation::releaseNumber)
                .orElseThrow(() -> new IllegalStateException("no release is in force"));
    }

    /**
     * What is planned to follow something new, in the order of its time. A plan whose place another one has taken is not
     * among it.
     *
     * @param start when the new begins, {@code null} or passed for now
     */
    public List<Activation> plansAfter(@Nullable OffsetDateTime start) {
        List<Activation> later = jdbc.sql(COUNTS + """
                        and effective_from > :time and effective_from > created_at
                        order by effective_from, seq""")
                .param("time", begin(start))
                .query(Activation.class)
                .list();
        return later.stream()
                .filter(plan -> later.stream()
                        .noneMatch(other -> other.seq() > plan.seq()
                                && other.effectiveFrom().isEqual(plan.effectiveFrom())))
                .toList();
    }

    /** What counted, or was to count, until that activation took over. */
    public Optional<Activation> before(Activation activation) {
        return jdbc.sql(COUNTS + """
                        and (effective_from < :time or (effective_from = :time and seq < :seq))
                        order by effective_from desc, seq desc
                        fetch first 1 rows only""")
                .param("time", activation.effectiveFrom())
                .param("seq", activation.seq())
                .query(Activation.class)
                .optional();
    }

    private OffsetDateTime begin(@Nullable OffsetDateTime start) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return start == null || start.isBefore(now) ? now : start;
    }
}
