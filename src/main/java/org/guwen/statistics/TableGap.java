package org.guwen.statistics;

import java.util.List;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * Cases that no row fits.
 *
 * @param nearestRow the row that comes nearest, if there is one: a further row would be like it
 * @param failed fields on which that row fails
 * @param times how many cases
 * @param sample id of a consultation that shows it
 * @param suggested a row that would fit the sample; nothing if none was asked for, a row of the release in force fits it
 *     meanwhile, or the sample cannot be asked any more
 */
record TableGap(
        @Nullable String nearestRow,
        List<String> failed,
        long times,
        @Nullable String sample,
        @Nullable SuggestedRow suggested) {

    /** Copies the list. */
    TableGap {
        failed = List.copyOf(failed);
    }

    /** The same gap with a row that would fit. */
    TableGap with(@Nullable SuggestedRow row) {
        return Records.with(this, "suggested", row);
    }

    /**
     * A row that would fit a case. What it gives is for whoever answers for the table to say.
     *
     * @param like the row of which it takes over every other cell, outcomes among them; nothing if no row comes near
     * @param cells what its conditions say otherwise
     */
    record SuggestedRow(@Nullable String like, List<Cell> cells) {

        /** Copies the cells. */
        SuggestedRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a row that is suggested.
     *
     * @param column path of the field
     * @param label what people call it
     * @param text the value as a cell says it; nothing if the case holds none, so that the column asks for nothing
     */
    record Cell(String column, String label, @Nullable String text) {}
}
