package org.guwen.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that no row fits.
 *
 * @param nearestRow the row that comes nearest, if there is one: a further row would be like it
 * @param failed fields on which that row fails
 * @param times how many cases
 * @param sample id of a consultation that shows it
 */
record TableGap(
        @Nullable String nearestRow,
        List<String> failed,
        long times,
        @Nullable String sample) {

    /** Copies the list. */
    TableGap {
        failed = List.copyOf(failed);
    }
}
