package org.guwen.table.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guwen.advice.Basis;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * One column to be written.
 *
 * @param header header that people read
 * @param type what a cell takes, and the English header on a second line
 * @param role what the column is for
 * @param widest widest the column may be, in Latin letters
 * @param format number format of its cells
 * @param options list its drop-down offers, or {@code null}
 * @param isOpen whether a store may write the cell in a row of that basis, though the row is locked
 * @param content content of the cell of a row: a text, a {@link BigDecimal} or a {@link LocalDate}
 */
record ColumnLayout(
        String header,
        String type,
        ColumnRole role,
        int widest,
        String format,
        @Nullable String options,
        Predicate<Basis> isOpen,
        Function<Row, Object> content) {

    private static final int NARROWEST = 12;

    /** Width that fits the header and the cells of those rows. */
    int width(List<Row> rows) {
        int cells = rows.stream()
                .mapToInt(row -> TextMeasure.width(shown(row)))
                .max()
                .orElse(0);
        int head = Math.min(TextMeasure.width(header), 12);
        int longestWord = Math.min(TextMeasure.width(type), 12);
        return Math.max(NARROWEST, Math.min(widest, Math.max(cells, Math.max(head, longestWord)) + 2));
    }

    /** The content as a text, to measure it. */
    String shown(Row row) {
        return content.apply(row).toString();
    }
}
