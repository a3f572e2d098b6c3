package org.guwen.ruleset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guwen.text.KeptTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the shipped workbooks release 1 of an empty database. After that the database alone says what is in force, so
 * that a newer program never overwrites what a store has published.
 */
@Component
class FirstRelease {

    private static final String AUTHOR = "guwen";
    private static final String COMMENT = "The tables shipped with the program";

    private final ReleaseStore store;
    private final RulesetReader reader;
    private final ShippingLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstRelease(
            ReleaseStore store,
            RulesetReader reader,
            ShippingLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes the first release, if there is none. Returns its tables if it was this node that wrote it. */
    Optional<Ruleset> ship() {
        Optional<Release> first = store.find(1);
        if (first.isPresent()) {
            // A store of the time before the log has its first release already.
            transaction.executeWithoutResult(
                    status -> log.shipped(first.get(), store.activations().get(0)));
            return Optional.empty();
        }
        List<Workbook> workbooks = ShippedKnowledge.workbooks();
        Ruleset shipped = reader.read(1, workbooks);
        try {
            transaction.executeWithoutResult(status -> write(shipped, workbooks));
            return Optional.of(shipped);
        } catch (DuplicateKeyException e) {
            // Another node started on the same empty database a moment earlier.
            return Optional.empty();
        }
    }

    private void write(Ruleset shipped, List<Workbook> workbooks) {
        OffsetDateTime now = KeptTime.now(clock);
        Release release = new Release(1, shipped.sha256(), reader.principlesSha256(), AUTHOR, COMMENT, now, null, null);
        Activation activation = new Activation(1, 1, now, COMMENT, AUTHOR, null, now);
        store.add(release, workbooks);
        store.add(activation);
        log.shipped(release, activation);
    }
}
