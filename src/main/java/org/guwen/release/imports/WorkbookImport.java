package org.guwen.release.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.ContentHashes;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.ruleset.Rulesets;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.text.KeptTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Offers as a draft what came to the program past its users: the workbooks of a newer version, or workbooks changed by
 * hand in its folder. Each content is offered once, is never in force by itself and never ignored. Nothing that goes wrong
 * here keeps the service from starting.
 */
@Component
class WorkbookImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookImport.class);

    private final ImportStore store;
    private final ImportedDraft offered;
    private final TableFolder folder;
    private final Rulesets rulesets;
    private final DraftTransactions transactions;
    private final CheckThrottle queue;
    private final Clock clock;

    WorkbookImport(
            ImportStore store,
            ImportedDraft offered,
            TableFolder folder,
            Rulesets rulesets,
            DraftTransactions transactions,
            CheckThrottle queue,
            Clock clock) {
        this.store = store;
        this.offered = offered;
        this.folder = folder;
        this.rulesets = rulesets;
        this.transactions = transactions;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public void run(ApplicationArguments arguments) {
        try {
            List<Workbook> shipped = ShippedKnowledge.workbooks();
            offer(DraftOrigin.PROGRAM, shipped, () -> rulesets.workbooks(1), List.of());
            offer(DraftOrigin.FOLDER, folder.workbooks(), () -> shipped, shipped);
        } catch (RuntimeException e) {
            LOG.error("Changed workbooks of the program could not be offered as a draft", e);
        }
    }

    /**
     * Offers what has changed since the last start.
     *
     * @param first what counts as the last start on the first one
     * @param elsewhere workbooks that are offered from another source
     */
    private void offer(
            DraftOrigin source, List<Workbook> now, Supplier<List<Workbook>> first, List<Workbook> elsewhere) {
        List<Workbook> remembered = store.shipped(source);
        if (now.isEmpty() || Set.copyOf(now).equals(Set.copyOf(remembered))) {
            return;
        }
        List<Workbook> before = remembered.isEmpty() ? first.get() : remembered;
        List<Workbook> changed = now.stream()
                .filter(workbook -> !before.contains(workbook) && !elsewhere.contains(workbook))
                .toList();
        if (changed.isEmpty()) {
            transactions.inTransaction(() -> remember(source, now));
            return;
        }
        try {
            queue.inTurn(() -> transactions.inTransaction(() -> {
                add(source, before, changed);
                return remember(source, now);
            }));
        } catch (DuplicateKeyException e) {
            LOG.info("Another node offers the changed workbooks of the program", e);
        }
    }

    private void add(DraftOrigin source, List<Workbook> before, List<Workbook> changed) {
        String sha256 = ContentHashes.content(changed);
        if (store.isOffered(sha256)) {
            return;
        }
        store.offer(source, sha256, KeptTime.now(clock));
        Optional<Draft> draft = offered.make(source, before, changed);
        draft.ifPresent(made -> {
            store.name(sha256, made.id());
            LOG.warn(
                    "Changed workbooks of the program ({}) are offered as draft {}, which is {}",
                    source,
                    made.id(),
                    made.state());
        });
    }

    private boolean remember(DraftOrigin source, List<Workbook> now) {
        store.remember(source, now);
        return true;
    }
}
