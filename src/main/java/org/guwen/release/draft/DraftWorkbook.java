package org.guwen.release.draft;

import org.guwen.ruleset.Workbook;

/**
 * A workbook of a draft.
 *
 * @param workbook its bytes under the canonical name
 * @param origin how the bytes came about
 */
public record DraftWorkbook(Workbook workbook, Origin origin) {

    /** How the bytes of a workbook came about. */
    public enum Origin {
        /** Exactly as they were uploaded. */
        UPLOADED,
        /** Cells were changed in place, all else kept. */
        EDITED,
        /** Put together from two sources: tables left blank, or changes of two releases. */
        WRITTEN
    }

    /** File name. */
    public String name() {
        return workbook.name();
    }
}
