package org.guwen.inference.engine;

import org.guwen.advice.Reason;

/** Two rules or rows conclude different values of a field that has one; names both. */
public final class ContradictoryConclusionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContradictoryConclusionsException(String field, Object before, Reason first, Object after, Reason second) {
        super("the field " + field + " was concluded to be " + before + " by " + name(first) + " and " + after + " by "
                + name(second));
    }

    private static String name(Reason reason) {
        return reason instanceof Reason.OfRow row
                ? "row " + row.row() + " of the table " + row.table()
                : "the rule \"" + ((Reason.OfRule) reason).rule() + "\"";
    }
}
