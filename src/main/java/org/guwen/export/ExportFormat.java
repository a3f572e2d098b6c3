package org.guwen.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guwen.table.DecisionTable;

/** A form in which a decision table can be taken elsewhere. */
public enum ExportFormat {
    /** Decision Model and Notation 1.5; see {@link DmnDocument}. */
    DMN("application/xml"),
    /** Rule text of Drools; see {@link DrlDocument}. */
    DRL("text/plain");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of that key. */
    public static Optional<ExportFormat> find(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }

    /** Keys of all formats. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(ExportFormat::key).toList();
    }

    /** Key of the format, also the extension of its files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Media type of the text, which is always UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * A table as text.
     *
     * @param release number of the release that the table is taken from
     */
    public String write(DecisionTable table, long release) {
        return switch (this) {
            case DMN -> new DmnDocument(table, release).write();
            case DRL -> new DrlDocument(table, release).write();
        };
    }
}
