package org.guwen.release.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.log.PublicationEntries;
import org.guwen.release.log.ReleaseLog;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.guwen.ruleset.ReleaseCalendar;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.text.KeptTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Decides from when a release is in force. An activation that has begun is never taken back; one that is planned is
 * called off by a decision of its own, or another one for the same time takes its place.
 */
@Component
class Activations {

    private final Messages messages = new Messages(Activations.class, "publication");
    private final ReleaseStore store;
    private final ReleaseCalendar calendar;
    private final ReleaseLog log;
    private final Clock clock;

    Activations(ReleaseStore store, ReleaseCalendar calendar, ReleaseLog log, Clock clock) {
        this.store = store;
        this.calendar = calendar;
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
        return KeptTime.of(OffsetDateTime.now(clock));
    }

    /** Refuses a time that has passed: nobody answers after the fact. */
    void checkStart(@Nullable OffsetDateTime effectiveFrom) {
        if (effectiveFrom != null && !effectiveFrom.isAfter(now())) {
            String message = messages.text(LocaleContextHolder.getLocale(), "past", effectiveFrom);
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    messages.wording("past", effectiveFrom),
                    List.of(new ProblemError("/effectiveFrom", ProblemCode.OUT_OF_DOMAIN, message)));
        }
    }

    /** Refuses a decision that would change nothing. */
    void checkChange(Decision decision) {
        OffsetDateTime planned = decision.effectiveFrom();
        Optional<Activation> there = planned == null
                ? calendar.now()
                : calendar.at(planned).filter(other -> other.effectiveFrom().isEqual(planned));
        refuseIfSame(there, decision);
    }

    /** Writes the decision down; needs the transaction that holds the lock of the log. */
    void add(Decision decision) {
        checkChange(decision);
        OffsetDateTime now = now();
        Optional<Activation> current = calendar.now();
        OffsetDateTime planned = decision.effectiveFrom();
        // A node whose clock is behind does not fall behind what another node decided before.
        OffsetDateTime written =
                current.map(Activation::effectiveFrom).filter(now::isBefore).orElse(now);
        Activation activation = new Activation(
                store.lastActivation() + 1,
                decision.release(),
                planned == null ? written : KeptTime.of(planned),
                decision.reason(),
                decision.account(),
                decision.personId(),
                written);
        store.add(activation);
        log.append(PublicationEntries.activated(activation));
    }

    /**
     * Calls a plan off; needs the transaction that holds the lock of the log.
     *
     * @param decision the release, when its plan begins if it has several, and who calls it off
     * @return the plan that will not count
     */
    Activation callOff(Decision decision) {
        List<Activation> plans = calendar.plansAfter(null).stream()
                .filter(plan -> plan.releaseNumber() == decision.release())
                .toList();
        OffsetDateTime time = decision.effectiveFrom();
        List<Activation> meant = plans.stream()
                .filter(plan -> time == null || plan.effectiveFrom().isEqual(time))
                .toList();
        if (meant.size() != 1) {
            String times =
                    plans.stream().map(plan -> plan.effectiveFrom().toString()).collect(Collectors.joining(", "));
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    plans.isEmpty()
                            ? messages.wording("unplanned", decision.release())
                            : messages.wording("whichPlan", decision.release(), times));
        }
        Activation plan = meant.get(0);
        Cancellation cancellation =
                new Cancellation(plan.seq(), decision.reason(), decision.account(), decision.personId(), now());
        store.add(cancellation);
        log.append(PublicationEntries.calledOff(plan, cancellation));
        return plan;
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
}
