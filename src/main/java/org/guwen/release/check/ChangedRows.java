package org.guwen.release.check;

import java.util.HashSet;
import java.util.Set;
import org.guwen.release.merge.TableMerge;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;

/**
 * The rows that a draft adds, changes or takes the cases of, by the cells of their ids. Nobody is reminded to test what
 * he has not touched.
 *
 * @param cells addresses such as {@code complaint.xlsx!处理!A9}
 */
record ChangedRows(Set<String> cells) {

    static ChangedRows of(DraftBase base, Ruleset draft) {
        Set<String> cells = new HashSet<>();
        for (DecisionTable table : draft.tables()) {
            DecisionTable before = base.table(table.id()).orElse(table);
            if (!before.equals(table)) {
                Set<String> changed =
                        Set.copyOf(TableMerge.change(before, table).rows());
                table.rows().stream()
                        .filter(row -> changed.contains(row.id()))
                        .forEach(row -> cells.add(address(table, row)));
            }
        }
        return new ChangedRows(cells);
    }

    /** Where the id of a row stands. */
    static String address(DecisionTable table, Row row) {
        return table.definition().workbook() + "!" + table.definition().titleZh() + "!" + table.idCell(row);
    }

    /** These rows and others. */
    ChangedRows and(Set<String> more) {
        Set<String> all = new HashSet<>(cells);
        all.addAll(more);
        return new ChangedRows(all);
    }

    boolean concerns(Finding finding) {
        return finding.code() != FindingCode.UNTESTED_ROW || cells.contains(finding.address());
    }
}
