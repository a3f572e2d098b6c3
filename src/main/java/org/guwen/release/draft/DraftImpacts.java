package org.guwen.release.draft;

/** Knows what is known of the effect of drafts on past cases. */
public interface DraftImpacts {

    /** What is known of a draft as it is now; {@link DraftImpact#NOT_RUN} if nobody asked. */
    DraftImpact of(Draft draft);
}
