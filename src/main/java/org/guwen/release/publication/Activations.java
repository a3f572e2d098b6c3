package org.guwen.release.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.log.PublicationEntries;
import org.guwen.release.log.ReleaseLog;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.ReleaseStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Decides from when a release is in force. An activation is never taken back: one for the same time, decided later,
 * takes its place, and so a planned change is called off by planning for its date what is in force now.
 */
@Component
class Activations {

    private final Messages messages = new Messages(Activations.class, "publication");
    private final ReleaseStore store;
    private final ReleaseLog log;
    private final Clock clock;

    Activations(ReleaseStore store, ReleaseLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was decided.
     *
     * @param release number of the release
     * @param effectiveFrom from when, {@code null} for now
     * @param reason why
     * @param account who decided
     * @param personId the person behind the account
     */
    record Decision(
            long release,
            @Nullable OffsetDateTime effectiveFrom,
            String reason,
            String account,
            @Nullable String personId) {}

    /** The time that is written down. */
    OffsetDateTime now() {
        return canonical(OffsetDateTime.now(clock));
    }

    /** Refuses a time that has passed: nobody answers after the fact. */
    void checkStart(@Nullable OffsetDateTime effectiveFrom) {
        if (effectiveFrom != null && !effectiveFrom.isAfter(now())) {
            String message = messages.text(LocaleContextHolder.getLocale(), "past", effectiveFrom);
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    messages.wording("past", effectiveFrom),
                    List.of(new ProblemError("/effectiveFrom", "OUT_OF_DOMAIN", message)));
        }
    }

    /** Writes the decision down; needs the transaction that holds the lock of the log. */
    void add(Decision decision) {
        OffsetDateTime now = now();
        Optional<Activation> current = store.activeAt(now);
        OffsetDateTime planned = decision.effectiveFrom();
        if (planned == null) {
            refuseIfSame(current, decision);
        } else {
            refuseIfSame(
                    store.activeAt(planned)
                            .filter(other -> other.effectiveFrom().isEqual(planned)),
                    decision);
        }
        // A node whose clock is behind does not fall behind what another node decided before.
        OffsetDateTime written =
                current.map(Activation::effectiveFrom).filter(now::isBefore).orElse(now);
        Activation activation = new Activation(
                store.lastActivation() + 1,
                decision.release(),
                planned == null ? written : canonical(planned),
                decision.reason(),
                decision.account(),
                decision.personId(),
                written);
        store.add(activation);
        log.append(PublicationEntries.activated(activation));
    }

    private void refuseIfSame(Optional<Activation> other, Decision decision) {
        if (other.filter(found -> found.releaseNumber() == decision.release()).isPresent()) {
            String key = decision.effectiveFrom() == null ? "inForce" : "scheduled";
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    messages.wording(key, decision.release()),
                    List.of(),
                    Map.of("state", decision.effectiveFrom() == null ? "IN_FORCE" : "SCHEDULED"));
        }
    }

    private static OffsetDateTime canonical(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
