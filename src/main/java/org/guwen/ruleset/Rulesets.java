package org.guwen.ruleset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The releases of the store. Which of them is in force, the database says together with the clock; what a node serves
 * follows that and is no concern of this class.
 */
@Component
public class Rulesets {

    private static final Logger LOG = LoggerFactory.getLogger(Rulesets.class);

    private final ReleaseStore store;
    private final RulesetReader reader;
    private final ReleaseCalendar calendar;
    // Whoever looks at a release asks for it more than once: table by table, workbook by workbook.
    private volatile @Nullable Ruleset recent;

    Rulesets(ReleaseStore store, RulesetReader reader, ReleaseCalendar calendar, FirstRelease first) {
        this.store = store;
        this.reader = reader;
        this.calendar = calendar;
        this.recent = first.ship().orElse(null);
    }

    /** The release in force now. */
    public Optional<Release> inForce() {
        return calendar.now().map(Activation::releaseNumber).flatMap(store::find);
    }

    /**
     * The tables of a release.
     *
     * @throws UnreadableReleaseException if this program cannot read them
     */
    public Optional<Ruleset> find(long number) {
        Ruleset known = recent;
        if (known != null && known.number() == number) {
            return Optional.of(known);
        }
        Optional<Ruleset> found = store.find(number).map(this::read);
        found.ifPresent(ruleset -> recent = ruleset);
        return found;
    }

    /** The release of that number. */
    public Optional<Release> release(long number) {
        return store.find(number);
    }

    /** The workbooks of a release, byte for byte as published. */
    public List<Workbook> workbooks(long number) {
        return store.workbooks(number);
    }

    /** Every release, newest first. */
    public List<Release> all() {
        return store.all();
    }

    /** The newest release, in force or not. */
    public Release latest() {
        return store.latest().orElseThrow(() -> new IllegalStateException("the store has lost its releases"));
    }

    private Ruleset read(Release release) {
        Ruleset ruleset = reader.read(release.number(), store.workbooks(release.number()));
        if (!release.rulesSha256().equals(reader.principlesSha256())) {
            LOG.warn(
                    "Release {} was published with other principles ({}); it now runs with those of this program ({})",
                    release.number(),
                    release.rulesSha256(),
                    reader.principlesSha256());
        }
        return ruleset;
    }
}
