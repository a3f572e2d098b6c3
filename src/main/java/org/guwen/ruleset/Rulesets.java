package org.guwen.ruleset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guwen.advice.ClauseCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The rulesets of the store. On an empty database the shipped workbooks become release 1; after that the database alone
 * says what is in force, so that a newer program never overwrites what a store has published.
 */
@Component
public class Rulesets {

    private static final Logger LOG = LoggerFactory.getLogger(Rulesets.class);

    private final ReleaseStore store;
    private final RulesetReader reader;
    private final Clock clock;
    private final String principles = ShippedKnowledge.principlesSha256();
    private volatile Ruleset active;

    Rulesets(ReleaseStore store, ClauseCatalogue clauses, Clock clock) {
        this.store = store;
        this.reader = new RulesetReader(clauses);
        this.clock = clock;
        this.active = store.active().map(this::read).orElseGet(this::publishShipped);
    }

    /** The ruleset in force. */
    public Ruleset active() {
        return active;
    }

    /** The ruleset of a release. */
    public Optional<Ruleset> find(long number) {
        Ruleset current = active;
        return current.number() == number
                ? Optional.of(current)
                : store.find(number).map(this::read);
    }

    /** The release of that number. */
    public Optional<Release> release(long number) {
        return store.find(number);
    }

    /** The workbooks of a release, byte for byte as published. */
    public List<Workbook> workbooks(long number) {
        return store.workbooks(number);
    }

    private Ruleset read(Release release) {
        Ruleset ruleset = reader.read(release.number(), principles, store.workbooks(release.number()));
        if (!release.rulesSha256().equals(principles)) {
            LOG.warn(
                    "Release {} was published with other principles ({}); it now runs with those of this program ({})",
                    release.number(),
                    release.rulesSha256(),
                    principles);
        }
        return ruleset;
    }

    private Ruleset publishShipped() {
        List<Workbook> workbooks = ShippedKnowledge.workbooks();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Release first = new Release(
                1,
                Hashes.release(principles, workbooks),
                principles,
                "guwen",
                "The tables shipped with the program",
                now);
        Ruleset shipped = reader.read(1, principles, workbooks);
        try {
            store.publish(first, workbooks, now);
            return shipped;
        } catch (DuplicateKeyException e) {
            // Another node started on the same empty database a moment earlier.
            return store.active().map(this::read).orElseThrow(() -> e);
        }
    }
}
