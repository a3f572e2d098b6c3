package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/** The rows of two versions of a table, matched by id; and which of them had to move to get from one to the other. */
public final class RowPairs {

    private final Map<String, Integer> before;
    private final Map<String, Integer> after;
    private final DecisionTable tableBefore;
    private final DecisionTable tableAfter;
    private final Set<String> moved = new HashSet<>();

    public RowPairs(DecisionTable tableBefore, DecisionTable tableAfter) {
        this.tableBefore = tableBefore;
        this.tableAfter = tableAfter;
        this.before = positions(tableBefore);
        this.after = positions(tableAfter);
        findMoved();
    }

    private static Map<String, Integer> positions(DecisionTable table) {
        Map<String, Integer> positions = new HashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            positions.putIfAbsent(table.rows().get(row).id(), row);
        }
        return positions;
    }

    /** All rows in both versions keep their order but for the fewest that must move: those off the longest rising run. */
    private void findMoved() {
        List<String> common = new ArrayList<>();
        tableBefore.rows().stream()
                .map(Row::id)
                .filter(after::containsKey)
                .distinct()
                .forEach(common::add);
        int[] places =
                common.stream().mapToInt(id -> after.getOrDefault(id, -1)).toArray();
        Set<Integer> staying = longestRise(places);
        for (int i = 0; i < places.length; i++) {
            if (!staying.contains(i)) {
                moved.add(common.get(i));
            }
        }
    }

    /** Indices of a longest strictly rising subsequence. */
    private static Set<Integer> longestRise(int[] places) {
        int[] ends = new int[places.length];
        int[] previous = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            int low = lengthBelow(places, ends, length, places[i]);
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<Integer> rise = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            rise.add(i);
        }
        return rise;
    }

    /** Length of the longest rise found so far that ends below a place. */
    private static int lengthBelow(int[] places, int[] ends, int length, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (places[ends[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a row stands elsewhere among the rows of both versions. */
    boolean isMoved(String row) {
        return moved.contains(row);
    }

    boolean isAnyMoved() {
        return !moved.isEmpty();
    }

    /** The row of the version before. */
    public Optional<Row> before(String row) {
        return Optional.ofNullable(before.get(row)).map(tableBefore.rows()::get);
    }

    /** The row of the version after. */
    public Optional<Row> after(String row) {
        return Optional.ofNullable(after.get(row)).map(tableAfter.rows()::get);
    }

    public int positionBefore(String row) {
        return before.getOrDefault(row, RowVersion.ABSENT);
    }

    public int positionAfter(String row) {
        return after.getOrDefault(row, RowVersion.ABSENT);
    }

    /** Ids of all rows, in the order of the version after, removed ones last. */
    List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        tableAfter.rows().forEach(row -> ids.add(row.id()));
        tableBefore.rows().forEach(row -> ids.add(row.id()));
        return List.copyOf(ids);
    }
}
