package org.guwen.release.draft;

import org.guwen.problem.ProblemCode;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's order to do something with a draft.
 *
 * @param draft number of the draft
 * @param version version he started from, {@code null} if he does not care
 * @param caller who
 * @param comment why
 */
public record DraftStepOrder(
        long draft,
        @Nullable Integer version,
        Caller caller,
        @Nullable String comment) {

    public static final int LONGEST_COMMENT = 2_000;

    /** The comment, empty if there is none. */
    public String text() {
        String text = comment == null ? "" : comment.strip();
        if (text.length() > LONGEST_COMMENT) {
            throw DraftProblems.at("/comment", ProblemCode.OUT_OF_DOMAIN, "comment.long", LONGEST_COMMENT);
        }
        if (text.indexOf('\0') >= 0) {
            throw DraftProblems.at("/comment", ProblemCode.OUT_OF_DOMAIN, "comment.long", LONGEST_COMMENT);
        }
        return text;
    }

    /** The comment that a decision needs. */
    public String requiredText() {
        String text = text();
        if (text.isEmpty()) {
            throw DraftProblems.at("/comment", ProblemCode.REQUIRED, "comment", LONGEST_COMMENT);
        }
        return text;
    }
}
