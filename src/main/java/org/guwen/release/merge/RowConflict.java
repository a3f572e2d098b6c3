package org.guwen.release.merge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * A row that two versions of a table changed differently.
 *
 * @param table id of the table
 * @param row id of the row, {@code null} for the order of the rows
 * @param cells cells in which the two differ
 */
public record RowConflict(String table, @Nullable String row, List<Cell> cells) {

    /** Copies the list. */
    public RowConflict {
        cells = List.copyOf(cells);
    }

    /**
     * A cell that both fill differently; an empty text means no content.
     *
     * @param column key of the column
     * @param base what it said before
     * @param draft what it says in the draft
     * @param release what it says in the release
     */
    public record Cell(String column, String base, String draft, String release) {}

    /** The versions that changed a row. */
    record Versions(DecisionTable base, DecisionTable draft, DecisionTable release) {}

    static RowConflict of(Versions versions, String id, Locale locale) {
        RowTexts texts = new RowTexts(locale);
        Map<String, String> before = texts.of(versions.base(), id);
        Map<String, String> ours = texts.of(versions.draft(), id);
        Map<String, String> theirs = texts.of(versions.release(), id);
        Set<String> columns = new TreeSet<>(ours.keySet());
        columns.addAll(theirs.keySet());
        List<Cell> cells = columns.stream()
                .filter(column -> !Objects.equals(ours.get(column), theirs.get(column)))
                .map(column -> new Cell(
                        column,
                        before.getOrDefault(column, ""),
                        ours.getOrDefault(column, ""),
                        theirs.getOrDefault(column, "")))
                .toList();
        return new RowConflict(versions.draft().id(), id, cells);
    }
}
