package org.guwen.release.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.analysis.difference.CellChange;
import org.guwen.analysis.difference.RowChange;
import org.guwen.analysis.difference.TableDifference;
import org.guwen.problem.Messages;
import org.guwen.release.draft.DraftState;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.Rulesets;
import org.guwen.ruleset.UnreadableReleaseException;
import org.guwen.ruleset.WorkbookHash;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Warns of cells that say again what an older release said: an old file takes a newer change back that way. Looks at the
 * last {@value #MOST} different versions of the workbook.
 */
@Component
class OlderReleases {

    private static final Logger LOG = LoggerFactory.getLogger(OlderReleases.class);
    private static final Messages MESSAGES = new Messages(DraftState.class, "drafts");
    private static final int MOST = 10;

    private final ReleaseStore store;
    private final Rulesets rulesets;

    OlderReleases(ReleaseStore store, Rulesets rulesets) {
        this.store = store;
        this.rulesets = rulesets;
    }

    /** A warning for each changed cell that an older release than the base had just so. */
    List<Finding> returning(DraftBase base, DecisionTable table, List<RowChange> rows) {
        List<Finding> findings = new ArrayList<>();
        List<RowChange> open = new ArrayList<>(rows.stream()
                .filter(row -> row.kind() == RowChange.Kind.CHANGED)
                .toList());
        if (open.isEmpty()) {
            return findings;
        }
        for (long release : versions(base.number(), table.definition().workbook())) {
            tableOf(release, table.id()).ifPresent(old -> {
                Map<String, RowChange> still = differing(old, table);
                for (RowChange row : List.copyOf(open)) {
                    List<CellChange> back = row.cells().stream()
                            .filter(cell -> isSame(old, still, row, cell))
                            .toList();
                    back.forEach(cell -> findings.add(ChangeFindings.at(
                            table,
                            cell,
                            FindingCode.OLD_VALUE_RETURNS,
                            MESSAGES.wording(
                                    "changed.back",
                                    row.row(),
                                    cell.label().zh(),
                                    shown(cell.after().zh()),
                                    release,
                                    shown(cell.before().zh())),
                            MESSAGES.wording(
                                    "changed.back",
                                    row.row(),
                                    cell.label().en(),
                                    shown(cell.after().en()),
                                    release,
                                    shown(cell.before().en())))));
                    if (!back.isEmpty()) {
                        open.remove(row);
                    }
                }
            });
        }
        return findings;
    }

    private static boolean isSame(DecisionTable old, Map<String, RowChange> still, RowChange row, CellChange cell) {
        RowChange change = still.get(row.row());
        return old.row(row.row()).isPresent()
                && (change == null
                        || change.cells().stream()
                                .noneMatch(other -> other.part() == cell.part()
                                        && other.column().equals(cell.column())));
    }

    private static Map<String, RowChange> differing(DecisionTable old, DecisionTable table) {
        Map<String, RowChange> rows = new LinkedHashMap<>();
        TableDifference.rows(old, table).forEach(row -> rows.put(row.row(), row));
        return rows;
    }

    /** Releases before the base whose workbook was another, newest first. */
    private List<Long> versions(long base, String workbook) {
        Map<String, Long> bySha256 = new LinkedHashMap<>();
        store.workbookHashes().stream()
                .filter(hash -> hash.name().equals(workbook) && hash.releaseNumber() <= base)
                .sorted(java.util.Comparator.comparingLong(WorkbookHash::releaseNumber)
                        .reversed())
                .forEach(hash -> bySha256.putIfAbsent(hash.sha256(), hash.releaseNumber()));
        return bySha256.values().stream().skip(1).limit(MOST).toList();
    }

    private Optional<DecisionTable> tableOf(long release, String id) {
        try {
            return rulesets.find(release).stream()
                    .flatMap(ruleset -> ruleset.tables().stream())
                    .filter(table -> table.id().equals(id))
                    .findFirst();
        } catch (UnreadableReleaseException e) {
            LOG.info("Release {} cannot be read by this program and is not compared with", release, e);
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
