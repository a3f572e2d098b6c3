package org.guwen.analysis.difference;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guwen.advice.Basis;
import org.guwen.analysis.difference.CellChange.Part;
import org.guwen.analysis.text.Bilingual;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** The cells that every row has beside its conditions and outcomes. */
enum RowAttribute {
    CLAUSES("clauses", Part.GROUND, "条款", "Clauses", Row::clauses),
    BASIS("basis", Part.GROUND, "性质", "Basis", Row::basis),
    VALID_FROM("validFrom", Part.VALIDITY, "生效日", "Valid from", Row::validFrom),
    VALID_TO("validTo", Part.VALIDITY, "失效日", "Valid to", Row::validTo),
    ENABLED("enabled", Part.VALIDITY, "启用", "Enabled", Row::enabled),
    NOTE("note", Part.NOTE, "备注", "Note", Row::note);

    private final String key;
    private final Part part;
    private final String zh;
    private final String en;
    private final Function<Row, @Nullable Object> reader;

    RowAttribute(String key, Part part, String zh, String en, Function<Row, @Nullable Object> reader) {
        this.key = key;
        this.part = part;
        this.zh = zh;
        this.en = en;
        this.reader = reader;
    }

    String key() {
        return key;
    }

    Part part() {
        return part;
    }

    Bilingual label() {
        return new Bilingual(zh, en);
    }

    /** What the cell of a row holds. */
    @Nullable
    Object value(Row row) {
        return reader.apply(row);
    }

    /** A value of the cell as people write it. */
    Bilingual text(@Nullable Object value) {
        if (value == null) {
            return Bilingual.NOTHING;
        }
        return Bilingual.of(locale -> text(value, locale));
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Basis basis) {
            return Labels.get().of(basis, locale);
        }
        if (value instanceof Boolean truth && locale.getLanguage().equals("zh")) {
            return truth ? "是" : "否";
        }
        return value instanceof List<?> clauses
                ? String.join(", ", clauses.stream().map(Object::toString).toList())
                : value.toString();
    }
}
