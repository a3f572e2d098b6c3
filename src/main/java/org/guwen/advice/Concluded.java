package org.guwen.advice;

import java.util.List;

/**
 * A conclusion with the reasons for it.
 *
 * @param conclusion what follows
 * @param reasons the rule or row it follows from, first; then the rows and rules whose figures it rests on
 */
public record Concluded(Conclusion conclusion, List<Reason> reasons) {

    /** Copies the reasons. */
    public Concluded {
        reasons = List.copyOf(reasons);
    }

    /** A conclusion that follows from one rule or row. */
    public Concluded(Conclusion conclusion, Reason reason) {
        this(conclusion, List.of(reason));
    }
}
