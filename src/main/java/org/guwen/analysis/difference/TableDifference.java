package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guwen.analysis.difference.RowChange.Kind;
import org.guwen.analysis.space.Boxes;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/**
 * Tells what differs between two versions of a table, and which answers can change by it. Rows are matched by id and
 * cells by meaning, so that another order, another way of writing or a column that restricts nothing is no change.
 *
 * <p>An answer is what the deciding rows say: of a UNIQUE table the outcomes of all rows that match, of a FIRST table
 * those of the first, of a PRIORITY table the set of the best, of a COLLECT table the set of all, of a RULE_ORDER table
 * the list of all. Clauses, basis and remark are no part of an answer.
 */
public final class TableDifference {

    /** Looks at a row; beyond them the regions are incomplete. */
    private static final long STEPS = 20_000_000;

    private TableDifference() {}

    /** The difference of two versions of the same table. */
    public static TableChange between(DecisionTable before, DecisionTable after) {
        return between(before, after, STEPS);
    }

    /** The rows that differ, without asking which answers change by it. */
    public static List<RowChange> rows(DecisionTable before, DecisionTable after) {
        return rows(new RowComparison(before, after), new RowPairs(before, after));
    }

    static TableChange between(DecisionTable before, DecisionTable after, long steps) {
        RowPairs pairs = new RowPairs(before, after);
        CaseSpace coding = CaseSpace.of(before, after);
        RowVersions contenders = new RowVersions(coding, before, after, pairs);
        ChangeSearch search =
                new ChangeSearch(AnswerComparison.of(after.definition().hitPolicy()), contenders.all(), steps);
        contenders.suspects().forEach(search::search);
        RegionWriter writer = new RegionWriter(coding, before, after);
        List<Field> fieldsBefore = RowComparison.fields(before);
        List<Field> fieldsAfter = RowComparison.fields(after);
        return new TableChange(
                after.id(),
                rows(new RowComparison(before, after), pairs),
                paths(fieldsAfter, fieldsBefore),
                paths(fieldsBefore, fieldsAfter),
                pairs.isAnyMoved() || isReordered(fieldsBefore, fieldsAfter),
                !search.found().isEmpty() || !search.isComplete(),
                search.isComplete(),
                Boxes.joined(search.found()).stream().map(writer::region).toList());
    }

    private static List<RowChange> rows(RowComparison comparison, RowPairs pairs) {
        List<RowChange> changes = new ArrayList<>();
        for (String id : pairs.ids()) {
            Optional<Row> old = pairs.before(id);
            Optional<Row> now = pairs.after(id);
            List<CellChange> cells = comparison.changes(old.orElse(null), now.orElse(null));
            if (old.isEmpty() || now.isEmpty()) {
                changes.add(new RowChange(id, old.isEmpty() ? Kind.ADDED : Kind.REMOVED, cells));
            } else if (!cells.isEmpty()) {
                changes.add(new RowChange(id, Kind.CHANGED, cells));
            } else if (pairs.isMoved(id)) {
                changes.add(new RowChange(id, Kind.MOVED, List.of()));
            }
        }
        return changes;
    }

    private static List<String> paths(List<Field> fields, List<Field> without) {
        return fields.stream()
                .filter(field -> !without.contains(field))
                .map(Field::path)
                .toList();
    }

    private static boolean isReordered(List<Field> before, List<Field> after) {
        return !before.stream()
                .filter(after::contains)
                .toList()
                .equals(after.stream().filter(before::contains).toList());
    }
}
