package org.guwen.analysis.difference;

import java.util.List;

/**
 * What differs between two versions of a table, and which answers can change by it.
 *
 * @param table id of the table
 * @param rows rows that differ, in the order of the new version, removed ones last
 * @param columnsAdded paths of the condition fields that are new
 * @param columnsRemoved paths of the condition fields that are gone
 * @param isReordered whether rows or condition columns stand in another order
 * @param changesAnswers whether a case can get another answer; also {@code true} if that could not be ruled out
 * @param isComplete whether every case was looked at; otherwise answers may change outside the regions too
 * @param regions cases that get another answer; they may have cases in common
 */
public record TableChange(
        String table,
        List<RowChange> rows,
        List<String> columnsAdded,
        List<String> columnsRemoved,
        boolean isReordered,
        boolean changesAnswers,
        boolean isComplete,
        List<ChangedRegion> regions) {

    /** Copies the lists. */
    public TableChange {
        rows = List.copyOf(rows);
        columnsAdded = List.copyOf(columnsAdded);
        columnsRemoved = List.copyOf(columnsRemoved);
        regions = List.copyOf(regions);
    }

    /** Whether nothing differs that could be shown. */
    public boolean isEmpty() {
        return rows.isEmpty() && columnsAdded.isEmpty() && columnsRemoved.isEmpty() && !isReordered && !changesAnswers;
    }

    /** Whether both versions say the same, however they are written and arranged. */
    public boolean hasNoChangeOfMeaning() {
        return !changesAnswers && rows.stream().noneMatch(RowChange::isChangeOfMeaning);
    }
}
