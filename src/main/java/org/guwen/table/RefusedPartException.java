package org.guwen.table;

import java.io.IOException;

/** Carries a refusal through a parser that knows of input errors only. */
final class RefusedPartException extends IOException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedPartException(Refusal refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    /** The refusal behind an error, else that the file is damaged. */
    static Refusal refusal(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedPartException refused) {
                return refused.refusal;
            }
        }
        return Refusal.damaged();
    }
}
