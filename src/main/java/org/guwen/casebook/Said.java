package org.guwen.casebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guwen.facts.Labels;
import org.jspecify.annotations.Nullable;

/** Puts parts of an advice into words. */
final class Said {

    private static final int SHOWN = 12;

    private Said() {}

    static String of(@Nullable Object value, Locale locale) {
        boolean isChinese = locale.getLanguage().equals("zh");
        if (value == null) {
            return isChinese ? "无" : "nothing";
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? of(null, locale) : list(values, locale, isChinese ? "、" : ", ");
        }
        if (value instanceof Enum<?> constant) {
            return Labels.get().of(constant, locale);
        }
        if (value instanceof Boolean truth && isChinese) {
            return truth ? "是" : "否";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
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
