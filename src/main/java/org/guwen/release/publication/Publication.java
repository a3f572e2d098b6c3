package org.guwen.release.publication;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.guwen.inference.KnowledgeBase;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.NewRelease;
import org.guwen.release.log.PublicationEntries;
import org.guwen.release.log.ReleaseLog;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.RulesetReader;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes releases and puts them in force. What cannot be built, or fails a case of the program, is never written;
 * what is written, is written as a whole, and serves on this node as soon as the transaction has ended.
 */
@Service
public class Publication {

    private static final int LONGEST_REASON = 2_000;

    private final Messages messages = new Messages(Publication.class, "publication");
    private final ReleaseStore store;
    private final RulesetReader reader;
    private final ReleaseDryRun dryRun;
    private final Activations activations;
    private final ReleaseLog log;
    private final ReleaseSwap swap;
    private final TransactionTemplate transaction;

    Publication(
            ReleaseStore store,
            RulesetReader reader,
            ReleaseDryRun dryRun,
            Activations activations,
            ReleaseLog log,
            ReleaseSwap swap,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reader = reader;
        this.dryRun = dryRun;
        this.activations = activations;
        this.log = log;
        this.swap = swap;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Publishes the next release. Joins the transaction of the caller, if there is one, and serves after its end.
     *
     * @throws ProblemException if it cannot be read or built, or fails a case; nothing is written then
     */
    public Release publish(NewRelease order) {
        activations.checkStart(order.effectiveFrom());
        KnowledgeBase built = dryRun.of(order.workbooks());
        return transaction.execute(status -> {
            // From here to the end of the transaction no other node takes a number.
            log.lock();
            Release release = next(order, built.ruleset().sha256());
            store.add(release, order.workbooks());
            log.append(PublicationEntries.published(release, order));
            activations.add(new Activations.Decision(
                    release.number(),
                    order.effectiveFrom(),
                    order.comment(),
                    order.approver(),
                    order.approverPerson()));
            swap.offerAfterCommit(built.numbered(release.number()));
            return release;
        });
    }

    private Release next(NewRelease order, String sha256) {
        return new Release(
                store.latest().map(Release::number).orElse(0L) + 1,
                sha256,
                reader.principlesSha256(),
                order.author(),
                order.comment(),
                activations.now(),
                order.draft(),
                order.approver());
    }

    /**
     * Puts a release in force, back or forward.
     *
     * @param reason why
     * @param effectiveFrom from when, {@code null} for now
     * @throws ProblemException if there is no such release, it is in force already, or it works no longer
     */
    public Release activate(long number, String reason, Caller caller, @Nullable OffsetDateTime effectiveFrom) {
        Release release = requireRelease(number);
        checkReason(reason);
        activations.checkStart(effectiveFrom);
        var decision = new Activations.Decision(number, effectiveFrom, reason, caller.account(), caller.personId());
        // Building costs seconds, so what would be refused afterwards is refused before.
        activations.checkChange(decision);
        KnowledgeBase built = dryRun.of(number);
        transaction.executeWithoutResult(status -> {
            log.lock();
            activations.add(decision);
            swap.offerAfterCommit(built);
        });
        return release;
    }

    /**
     * Calls off the plan to put a release in force.
     *
     * @param reason why
     * @param effectiveFrom when the plan begins, {@code null} if the release has only one
     * @return the plan that will not count
     * @throws ProblemException if there is no such release or plan
     */
    public Activation callOff(long number, String reason, Caller caller, @Nullable OffsetDateTime effectiveFrom) {
        requireRelease(number);
        checkReason(reason);
        return Objects.requireNonNull(transaction.execute(status -> {
            log.lock();
            return activations.callOff(
                    new Activations.Decision(number, effectiveFrom, reason, caller.account(), caller.personId()));
        }));
    }

    private Release requireRelease(long number) {
        return store.find(number)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, messages.wording("missing", number)));
    }

    private void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            String message = messages.text(LocaleContextHolder.getLocale(), "reason", LONGEST_REASON);
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    messages.wording("reason", LONGEST_REASON),
                    List.of(new ProblemError(
                            "/reason", reason.isBlank() ? ProblemCode.REQUIRED : ProblemCode.OUT_OF_DOMAIN, message)));
        }
    }
}
