package org.guwen.table.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of cases to be written: texts in their columns. What they mean is not known here.
 *
 * @param name sheet name
 * @param title what the cases are about
 * @param header lines above the column headers
 * @param columns columns from left to right
 * @param cases one text for each column, empty where a case says nothing
 */
public record CaseSheet(String name, String title, List<Line> header, List<Column> columns, List<List<String>> cases) {

    /** Copies the lists. */
    public CaseSheet {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        cases = cases.stream().map(List::copyOf).toList();
    }

    /**
     * A line above the column headers.
     *
     * @param label what it says
     * @param text its value
     * @param options enumeration its drop-down offers, or {@code null}
     */
    public record Line(String label, String text, @Nullable Class<? extends Enum<?>> options) {}

    /**
     * A column.
     *
     * @param header header in Chinese
     * @param english header in English
     * @param type what a cell takes, in a few words
     * @param role what the column is for
     * @param options enumeration its drop-down offers, {@link Boolean} for yes and no, or {@code null}
     */
    public record Column(
            String header,
            String english,
            String type,
            ColumnRole role,
            @Nullable Class<?> options) {}
}
