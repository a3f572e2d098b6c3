package org.guwen.release.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guwen.analysis.difference.CellChange;
import org.guwen.analysis.difference.RowChange;
import org.guwen.analysis.difference.TableDifference;
import org.guwen.analysis.locked.LockedRows;
import org.guwen.problem.Messages;
import org.guwen.release.draft.DraftState;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;
import org.guwen.text.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Warns of changes that are easily made without being meant: each at its cell, for the author and for whoever approves.
 * They hinder nothing.
 */
@Component
class ChangeFindings {

    private static final Messages MESSAGES = new Messages(DraftState.class, "drafts");

    private final OlderReleases older;

    ChangeFindings(OlderReleases older) {
        this.older = older;
    }

    /** What is remarkable in the change from a release to a table of a draft. */
    List<Finding> of(DraftBase base, DecisionTable table) {
        DecisionTable before = base.table(table.id()).orElse(table);
        if (before.equals(table)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<RowChange> rows = TableDifference.rows(before, table);
        for (RowChange row : rows) {
            for (CellChange cell : row.cells()) {
                if (row.kind() == RowChange.Kind.CHANGED) {
                    wording(before, table, row, cell).ifPresent(findings::add);
                    beginsLater(before, table, row, cell).ifPresent(findings::add);
                }
            }
        }
        reordered(table, rows).ifPresent(findings::add);
        findings.addAll(older.returning(base, table, rows));
        return findings;
    }

    /** A locked row may be worded anew, but whoever approves reads the new words. */
    private static Optional<Finding> wording(
            DecisionTable before, DecisionTable table, RowChange row, CellChange cell) {
        Row old = before.row(row.row()).orElseThrow();
        return LockedRows.isRewording(before, old, cell)
                ? Optional.of(at(
                        table,
                        cell,
                        FindingCode.LOCKED_ROW_CHANGED,
                        MESSAGES.wording(
                                "changed.wording",
                                row.row(),
                                cell.label().zh(),
                                cell.before().zh()),
                        MESSAGES.wording(
                                "changed.wording",
                                row.row(),
                                cell.label().en(),
                                cell.before().en())))
                : Optional.empty();
    }

    /** A row that begins later leaves its cases to nobody until then. */
    private static Optional<Finding> beginsLater(
            DecisionTable before, DecisionTable table, RowChange row, CellChange cell) {
        Row old = before.row(row.row()).orElseThrow();
        Row now = table.row(row.row()).orElseThrow();
        LocalDate first = old.validFrom();
        LocalDate start = now.validFrom();
        if (start == null || !cell.column().equals("validFrom") || (first != null && !start.isAfter(first))) {
            return Optional.empty();
        }
        LocalizedText text = MESSAGES.wording("changed.later", row.row(), start);
        return Optional.of(at(table, cell, FindingCode.GAP, text, text));
    }

    /** Where the order of the rows counts, sorting them changes answers. */
    private static Optional<Finding> reordered(DecisionTable table, List<RowChange> rows) {
        HitPolicy policy = table.definition().hitPolicy();
        List<String> moved = rows.stream()
                .filter(row -> row.kind() == RowChange.Kind.MOVED)
                .map(RowChange::row)
                .toList();
        if (!policy.isOrdered() || moved.isEmpty()) {
            return Optional.empty();
        }
        String cell = table.row(moved.get(0)).map(table::idCell).orElse("");
        return Optional.of(finding(
                table,
                cell,
                FindingCode.ROWS_REORDERED,
                MESSAGES.wording("changed.order", policy, String.join("、", moved)),
                MESSAGES.wording("changed.order", policy, String.join(", ", moved))));
    }

    static Finding at(DecisionTable table, CellChange cell, FindingCode code, LocalizedText zh, LocalizedText en) {
        String address = cell.addressAfter() == null ? "" : cell.addressAfter();
        return finding(table, address.substring(address.lastIndexOf('!') + 1), code, zh, en);
    }

    private static Finding finding(
            DecisionTable table, String cell, FindingCode code, LocalizedText zh, LocalizedText en) {
        return new Finding(
                Finding.Severity.WARNING,
                code,
                table.definition().workbook(),
                table.definition().titleZh(),
                cell,
                zh.zh(),
                en.en(),
                null);
    }
}
