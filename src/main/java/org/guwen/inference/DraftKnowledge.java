package org.guwen.inference;

/** Knowledge that is not published yet, to be tried before it is. */
public interface DraftKnowledge {

    /**
     * The knowledge of a draft.
     *
     * @throws RuntimeException if there is no such draft, or it cannot be run
     */
    KnowledgeBase ofDraft(long id);
}
