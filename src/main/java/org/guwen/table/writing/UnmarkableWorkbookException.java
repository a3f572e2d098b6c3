package org.guwen.table.writing;

/**
 * A workbook cannot be handed back with marks: it holds far more than its tables and tests need, or is written in a way
 * that reads but cannot be changed.
 */
public final class UnmarkableWorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnmarkableWorkbookException(Throwable cause) {
        super("the workbook cannot be marked", cause);
    }
}
