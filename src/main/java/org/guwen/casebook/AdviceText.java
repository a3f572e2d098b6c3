package org.guwen.casebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.cell.CellKeywords;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Puts parts of an advice into words. */
public final class AdviceText {

    private static final int SHOWN = 12;
    private static final OutcomeColumn LIMIT = new OutcomeColumn("limit", Kind.DURATION, null, false, "", "");

    private AdviceText() {}

    static String of(@Nullable Object value, Locale locale) {
        if (value == null) {
            return LocalizedText.in(locale, "无", "nothing");
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? of(null, locale) : list(values, locale, LocalizedText.in(locale, "、", ", "));
        }
        if (value instanceof Enum<?> constant) {
            return Labels.get().of(constant, locale);
        }
        if (value instanceof NoAdvice none) {
            return none.in(locale);
        }
        if (value instanceof Boolean truth) {
            return CellKeywords.print(truth, locale);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A time limit in ISO 8601, as it is written in cells. */
    static String limit(String iso, Locale locale) {
        OutcomeCells cells = new OutcomeCells(Labels.get());
        return cells.read(LIMIT, iso)
                .value()
                .map(limit -> cells.print(LIMIT, limit, locale))
                .orElse(iso);
    }

    /** The label of a deadline, an action or a prohibition by its key. */
    public static String code(String key, Locale locale) {
        return Stream.<Enum<?>[]>of(DeadlineCode.values(), ActionCode.values(), ForbiddenCode.values())
                .flatMap(Stream::of)
                .filter(code -> code.name().equals(key))
                .findFirst()
                .map(code -> Labels.get().of(code, locale))
                .orElse(key);
    }

    private static String list(Collection<?> values, Locale locale, String separator) {
        String shown = values.stream()
                .limit(SHOWN)
                .map(value -> of(value, locale))
                .distinct()
                .collect(Collectors.joining(separator));
        return values.size() > SHOWN ? shown + " … (" + values.size() + ")" : shown;
    }
}
