package org.guwen.table.xlsx;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Carries a refusal through a parser that knows of input errors only. */
final class RefusedPartException extends IOException {

    private static final long serialVersionUID = 1;

    private final RefusedWorkbookException refusal;

    RefusedPartException(RefusedWorkbookException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    /** The refusal behind an error, else that the file is damaged. */
    static RefusedWorkbookException refusal(Throwable error) {
        Throwable cause = error instanceof XMLStreamException parsing ? parsing.getNestedException() : error;
        return cause instanceof RefusedPartException refused ? refused.refusal : RefusedWorkbookException.damaged();
    }
}
