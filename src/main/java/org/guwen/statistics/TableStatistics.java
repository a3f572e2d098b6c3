package org.guwen.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What records say of the rows of a table in force.
 *
 * @param table id of the table
 * @param title its title
 * @param release number of the release whose rows are listed
 * @param answers answers in which a row of it decided
 * @param noMatch cases for which it had no row, the most frequent first
 * @param items its rows in the order of the sheet
 * @param next where the next page of rows begins, nothing on the last
 * @param waiting entries of the journal that are not counted yet
 */
record TableStatistics(
        String table,
        String title,
        long release,
        long answers,
        List<TableGap> noMatch,
        List<RowStatistic> items,
        @Nullable String next,
        long waiting) {

    /** Copies the lists. */
    TableStatistics {
        noMatch = List.copyOf(noMatch);
        items = List.copyOf(items);
    }
}
