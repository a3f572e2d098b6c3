package org.guwen.casebook;

import java.util.Locale;
import java.util.Objects;
import org.guwen.table.AmbiguousTableException;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.text.LocalizedText;

/**
 * Why a case got no advice at all.
 *
 * @param cause what stopped the rules
 */
record NoAdvice(RuntimeException cause) {

    String in(Locale locale) {
        if (cause instanceof AmbiguousTableException ambiguous && !LocalizedText.isEnglish(locale)) {
            String title = TableDefinitions.get()
                    .find(ambiguous.table())
                    .map(TableDefinition::titleZh)
                    .orElse(ambiguous.table());
            return "表“" + title + "”同一情形只能有一行适用，却有 " + String.join("、", ambiguous.rows());
        }
        return toString();
    }

    @Override
    public String toString() {
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
