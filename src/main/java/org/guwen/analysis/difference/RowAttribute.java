package org.guwen.analysis.difference;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guwen.advice.Basis;
import org.guwen.analysis.difference.CellChange.Part;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Row;
import org.guwen.table.cell.CellKeywords;
import org.guwen.table.cell.StandardColumn;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The cells that every row has beside its conditions and outcomes. */
enum RowAttribute {
    CLAUSES(Part.GROUND, StandardColumn.CLAUSES, Row::clauses),
    BASIS(Part.GROUND, StandardColumn.BASIS, Row::basis),
    VALID_FROM(Part.VALIDITY, StandardColumn.VALID_FROM, Row::validFrom),
    VALID_TO(Part.VALIDITY, StandardColumn.VALID_TO, Row::validTo),
    ENABLED(Part.VALIDITY, StandardColumn.ENABLED, Row::enabled),
    NOTE(Part.NOTE, StandardColumn.NOTE, Row::note);

    private final Part part;
    private final StandardColumn column;
    private final Function<Row, @Nullable Object> reader;

    RowAttribute(Part part, StandardColumn column, Function<Row, @Nullable Object> reader) {
        this.part = part;
        this.column = column;
        this.reader = reader;
    }

    String key() {
        return column.key();
    }

    Part part() {
        return part;
    }

    LocalizedText label() {
        return column.label();
    }

    /** What the cell of a row holds. */
    @Nullable
    Object value(Row row) {
        return reader.apply(row);
    }

    /** A value of the cell as people write it. */
    LocalizedText text(@Nullable Object value) {
        if (value == null) {
            return LocalizedText.EMPTY;
        }
        return LocalizedText.of(locale -> text(value, locale));
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Basis basis) {
            return Labels.get().of(basis, locale);
        }
        if (value instanceof Boolean truth) {
            return CellKeywords.print(truth, locale);
        }
        return value instanceof List<?> clauses
                ? String.join(", ", clauses.stream().map(Object::toString).toList())
                : value.toString();
    }
}
