package org.guwen.analysis.difference;

import java.util.List;

/**
 * A row that differs between two versions of a table.
 *
 * @param row id of the row
 * @param kind what happened to it
 * @param cells the cells that differ; of an added or removed row, all that say something
 */
public record RowChange(String row, Kind kind, List<CellChange> cells) {

    /** What happened to a row. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** Cells of it differ; it may stand elsewhere as well. */
        CHANGED,
        /** It only stands elsewhere among the rows. */
        MOVED
    }

    /** Copies the list. */
    public RowChange {
        cells = List.copyOf(cells);
    }

    /** Whether the row means something else now; what a new place means is told by the answers. */
    public boolean isChangeOfMeaning() {
        return switch (kind) {
            case ADDED, REMOVED -> true;
            case CHANGED -> cells.stream().anyMatch(CellChange::isChangeOfMeaning);
            case MOVED -> false;
        };
    }
}
