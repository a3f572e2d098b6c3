package org.guwen.release.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Joins two changes of one table that started from the same version, row by row: a row that only one side touched is
 * taken from that side; a row that both touched differently is a conflict.
 */
public final class TableMerge {

    private static final RowTexts KEYS = new RowTexts(Locale.ROOT);

    private final DecisionTable base;
    private final DecisionTable ours;
    private final DecisionTable theirs;
    private final Choice choice;

    public TableMerge(DecisionTable base, DecisionTable ours, DecisionTable theirs, Choice choice) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.choice = choice;
    }

    /** Whose version of a contested row is taken. */
    public interface Choice {
        /** What is taken; {@link Side#CELLS} only where both have the row. */
        Side of(@Nullable Row ours, @Nullable Row theirs);
    }

    /** A version of a contested row. */
    public enum Side {
        OURS,
        THEIRS,
        /** Theirs, with the cells that we changed. */
        CELLS
    }

    /** Rows of a table that differ between two versions. */
    public record Change(String table, List<String> rows) {}

    /** The joined table. */
    public record Merged(DecisionTable table, List<RowConflict> conflicts) {}

    /** Rows that differ between two versions of a table, in any cell, or are in one only. */
    public static Change change(DecisionTable before, DecisionTable after) {
        Map<String, Map<String, String>> old = texts(before, KEYS);
        Map<String, Map<String, String>> fresh = texts(after, KEYS);
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        ids.removeIf(id -> Objects.equals(old.get(id), fresh.get(id)));
        return new Change(after.id(), List.copyOf(ids));
    }

    public Merged merge(Locale locale) {
        Map<String, Map<String, String>> before = texts(base, KEYS);
        Map<String, Map<String, String>> our = texts(ours, KEYS);
        Map<String, Map<String, String>> their = texts(theirs, KEYS);
        Set<String> ids = new LinkedHashSet<>(our.keySet());
        ids.addAll(their.keySet());
        ids.addAll(before.keySet());
        Map<String, DecisionTable> taken = new LinkedHashMap<>();
        Set<String> byCells = new LinkedHashSet<>();
        List<RowConflict> conflicts = new ArrayList<>();
        for (String id : ids) {
            DecisionTable side = Objects.equals(before.get(id), our.get(id)) ? theirs : ours;
            if (isContested(id, before, our, their)) {
                conflicts.add(RowConflict.of(new RowConflict.Versions(base, ours, theirs), id, locale));
                Side chosen =
                        choice.of(ours.row(id).orElse(null), theirs.row(id).orElse(null));
                side = chosen == Side.OURS ? ours : theirs;
                if (chosen == Side.CELLS) {
                    byCells.add(id);
                }
            }
            if (side.row(id).isPresent()) {
                taken.put(id, side);
            }
        }
        if (isOrderContested()) {
            conflicts.add(new RowConflict(ours.id(), null, List.of()));
        }
        return new Merged(table(taken, byCells), conflicts);
    }

    private static boolean isContested(
            String id,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> our,
            Map<String, Map<String, String>> their) {
        return !Objects.equals(before.get(id), our.get(id))
                && !Objects.equals(before.get(id), their.get(id))
                && !Objects.equals(our.get(id), their.get(id));
    }

    private boolean isOrderContested() {
        return ours.definition().hitPolicy().isOrdered() && RowOrder.isContested(ids(base), ids(ours), ids(theirs));
    }

    private DecisionTable table(Map<String, DecisionTable> taken, Set<String> byCells) {
        List<String> order = RowOrder.merged(ids(base), ids(ours), ids(theirs), taken.keySet());
        List<Field> fields = fields(taken);
        List<Row> rows = order.stream()
                .map(id -> byCells.contains(id)
                        ? new CellMerge(
                                        aligned(base, id, fields),
                                        aligned(ours, id, fields),
                                        aligned(theirs, id, fields))
                                .merged()
                        : aligned(Objects.requireNonNull(taken.get(id)), id, fields))
                .toList();
        return new DecisionTable(
                ours.definition(),
                pick(base.owner(), ours.owner(), theirs.owner()),
                pick(base.description(), ours.description(), theirs.description()),
                fields.stream()
                        .map(field -> new DecisionTable.Column(field, ""))
                        .toList(),
                List.of(),
                rows);
    }

    /** Every column that both have, and of the others those that some row uses. */
    private List<Field> fields(Map<String, DecisionTable> taken) {
        Set<Field> fields = new LinkedHashSet<>(fields(ours));
        fields.addAll(fields(theirs));
        return fields.stream()
                .filter(field -> (fields(ours).contains(field) && fields(theirs).contains(field))
                        || taken.entrySet().stream().anyMatch(entry -> uses(entry.getValue(), entry.getKey(), field)))
                .toList();
    }

    private static boolean uses(DecisionTable table, String id, Field field) {
        return table.row(id)
                .map(row -> !(region(table, row, field) instanceof Region.Any))
                .orElse(false);
    }

    private static Row aligned(DecisionTable table, String id, List<Field> fields) {
        Row row = table.row(id).orElseThrow();
        return row.withRegions(
                fields.stream().map(field -> region(table, row, field)).toList());
    }

    private static Region region(DecisionTable table, Row row, Field field) {
        int column = fields(table).indexOf(field);
        return column < 0 ? new Region.Any() : row.regions().get(column);
    }

    private static List<Field> fields(DecisionTable table) {
        return table.columns().stream().map(DecisionTable.Column::field).toList();
    }

    private static List<String> ids(DecisionTable table) {
        return table.rows().stream().map(Row::id).toList();
    }

    private static String pick(String base, String ours, String theirs) {
        return base.equals(ours) ? theirs : ours;
    }

    private static Map<String, Map<String, String>> texts(DecisionTable table, RowTexts texts) {
        return table.rows().stream()
                .collect(Collectors.toMap(Row::id, row -> texts.of(table, row), (a, b) -> a, LinkedHashMap::new));
    }
}
