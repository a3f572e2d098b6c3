package org.guwen.table.writing;

import java.util.Locale;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;

/**
 * Something to be shown at a cell of a workbook.
 *
 * @param sheet sheet name, empty for the workbook as a whole
 * @param cell address such as {@code C9}, empty for the sheet as a whole
 * @param kind what it is, told by colour
 * @param comment what is said about it, empty for nothing
 */
public record Mark(String sheet, String cell, Kind kind, String comment) {

    /** What a mark is, the gravest last. */
    public enum Kind {
        /** A case that passed. */
        PASSED("C6EFCE"),
        /** Worth knowing. */
        HINT("DDEBF7"),
        /** Probably not what was meant. */
        WARNING("FFEB9C"),
        /** A case or an expectation that failed. */
        FAILED("F8CBAD"),
        /** A mistake. */
        ERROR("FF9B9B");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }

    /** The mark of a finding, in that language. */
    public static Mark of(Finding finding, Locale locale) {
        Kind kind = switch (finding.severity()) {
            case ERROR -> finding.code() == FindingCode.TEST_FAILED ? Kind.FAILED : Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case HINT -> Kind.HINT;
        };
        return new Mark(finding.sheet(), finding.cell(), kind, finding.message().in(locale));
    }
}
