package org.guwen.release.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guwen.problem.Messages;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out whether anybody has changed what was published, or the log that tells of it, behind the back of the service. */
@Service
public class ReleaseVerification {

    private final Messages messages = new Messages(ReleaseVerification.class, "verification");
    private final ReleaseStore store;
    private final ReleaseLog log;
    private final TransactionTemplate transaction;

    ReleaseVerification(ReleaseStore store, ReleaseLog log, PlatformTransactionManager transactions) {
        this.store = store;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        // One view of all tables, while others go on publishing.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /**
     * What was checked, and what is wrong.
     *
     * @param entries number of log entries
     * @param releases number of releases
     * @param faults what is wrong, empty if nothing is
     */
    public record Report(int entries, int releases, List<Fault> faults) {}

    /**
     * One thing that is not as it was written.
     *
     * @param seq the log entry, if it is about one
     * @param release number of the release, if it is about one
     * @param message what is wrong
     */
    public record Fault(@Nullable Long seq, @Nullable Long release, LocalizedText message) {}

    /** Computes every hash anew. */
    public Report verify() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Fault> faults = new ArrayList<>();
            List<ReleaseLogEntry> entries = log.all();
            List<Release> releases = store.all();
            new LogCheck(messages).check(entries, log.head(), faults);
            new ReleaseCheck(messages, store, entries).check(releases, faults);
            new ActivationCheck(messages, entries, faults).check(store.activations(), store.cancellations());
            return new Report(entries.size(), releases.size(), List.copyOf(faults));
        }));
    }
}
