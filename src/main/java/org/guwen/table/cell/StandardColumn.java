package org.guwen.table.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guwen.text.LocalizedText;

/** The columns that every decision table has beside its conditions and outcomes. */
public enum StandardColumn {
    ROW_ID("row", "行号", "Row", true),
    CLAUSES("clauses", "条款", "Clauses", true),
    BASIS("basis", "性质", "Basis", true),
    VALID_FROM("validFrom", "生效日", "Valid from", false),
    VALID_TO("validTo", "失效日", "Valid to", false),
    ENABLED("enabled", "启用", "Enabled", false),
    NOTE("note", "备注", "Note", false);

    private final String key;

    private final LocalizedText label;
    private final boolean required;

    StandardColumn(String key, String zh, String en, boolean required) {
        this.key = key;
        this.label = new LocalizedText(zh, en);
        this.required = required;
    }

    /** Key that programs use. */
    public String key() {
        return key;
    }

    /** Header that people read. */
    public LocalizedText label() {
        return label;
    }

    public String label(Locale locale) {
        return label.in(locale);
    }

    public boolean isRequired() {
        return required;
    }

    /** The columns that stand after the outcomes. */
    public static List<StandardColumn> trailing() {
        return List.of(CLAUSES, BASIS, VALID_FROM, VALID_TO, ENABLED, NOTE);
    }

    /** The column of that key. */
    public static Optional<StandardColumn> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** The column of that header. */
    public static Optional<StandardColumn> find(String header) {
        String folded = CellText.fold(CellText.unwrapped(header));
        return Arrays.stream(values())
                .filter(column -> folded.equals(CellText.fold(column.label.zh()))
                        || folded.equals(CellText.fold(column.label.en()))
                        || folded.equals(CellText.fold(column.name())))
                .findFirst();
    }
}
