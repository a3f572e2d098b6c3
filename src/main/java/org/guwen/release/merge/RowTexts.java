package org.guwen.release.merge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.OutcomeCells;

/** What the cells of a row say, by column key, wherever the columns stand. Cells that say nothing are left out. */
public final class RowTexts {

    private final ConditionCells conditions = new ConditionCells(Labels.get());
    private final OutcomeCells outcomes = new OutcomeCells(Labels.get());
    private final Locale locale;

    /** Texts in one language; in the root locale they are keys. */
    public RowTexts(Locale locale) {
        this.locale = locale;
    }

    /** The texts of a row, none if the table does not have it. */
    public Map<String, String> of(DecisionTable table, String id) {
        return table.row(id).map(row -> of(table, row)).orElse(Map.of());
    }

    public Map<String, String> of(DecisionTable table, Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Field field = table.columns().get(i).field();
            Region region = row.regions().get(i);
            if (!(region instanceof Region.Any)) {
                texts.put(field.path(), conditions.print(field, region, locale));
            }
        }
        for (OutcomeColumn column : table.definition().outcomes()) {
            Object value = row.outcomes().get(column.key());
            if (value != null) {
                texts.put(column.key(), outcomes.print(column, value, locale));
            } else if (column.limit()) {
                texts.put(column.key(), OutcomeCells.unlimited(locale));
            }
        }
        texts.put("clauses", String.join(", ", row.clauses()));
        texts.put(
                "basis",
                locale.equals(Locale.ROOT) ? row.basis().name() : Labels.get().of(row.basis(), locale));
        put(texts, "validFrom", row.validFrom());
        put(texts, "validTo", row.validTo());
        texts.put("enabled", String.valueOf(row.enabled()));
        put(texts, "note", row.note());
        return texts;
    }

    private static void put(Map<String, String> texts, String key, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            texts.put(key, value.toString());
        }
    }
}
