package org.guwen.release.draft;

import java.time.OffsetDateTime;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a draft would have answered past cases, for those who submit and approve it.
 *
 * @param state how far that is known
 * @param done past cases that were asked
 * @param of past cases to ask, 0 if nobody asked
 * @param changed past cases that would get another answer
 * @param by account that asked, {@code null} if nobody did
 * @param at when, {@code null} if nobody did
 */
public record DraftImpact(
        State state,
        long done,
        long of,
        long changed,
        @Nullable String by,
        @Nullable OffsetDateTime at) {

    /** Nobody asked. */
    public static final DraftImpact NOT_RUN = new DraftImpact(State.NOT_RUN, 0, 0, 0, null, null);

    /** How far the effect of a draft on past cases is known. */
    public enum State {
        /** Nobody asked. */
        NOT_RUN,
        /** Past cases are being asked. */
        RUNNING,
        /** All of them were asked, with the draft as it is. */
        DONE,
        /** They were asked before the draft was changed or got another base. */
        OUTDATED,
        /** Somebody called it off. */
        CANCELLED,
        /** It could not be finished. */
        FAILED
    }

    /** The same in a sentence. */
    public LocalizedText text() {
        boolean isEmpty = state == State.DONE && of == 0;
        return DraftProblems.wording(isEmpty ? "impact.NO_CASES" : "impact." + state, done, of, changed);
    }
}
