package org.guwen.impact.shadow;

import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftState;

/** Whether a draft answers beside the release in force, or why not any more. */
enum ShadowState {
    /** It answers its share. */
    RUNNING,
    /** Somebody set its share to 0. */
    STOPPED,
    /** The content of the draft is another one than that which answered. */
    CHANGED,
    /** The draft is a release. */
    PUBLISHED,
    /** Somebody said no to the draft. */
    REJECTED,
    /** The draft was taken back. */
    WITHDRAWN,
    /** The draft cannot be run any more. */
    FAILED;

    /** Whether a content of a draft can still answer. */
    static ShadowState of(Draft draft, String contentSha256) {
        if (!draft.hashes().contentSha256().equals(contentSha256)) {
            return CHANGED;
        }
        return switch (draft.state()) {
            case PUBLISHED -> PUBLISHED;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
            case INVALID -> FAILED;
            case READY, IN_REVIEW, APPROVED -> RUNNING;
        };
    }

    /** Whether a draft in that state may answer beside the release in force. */
    static boolean isPossible(DraftState state) {
        return state == DraftState.READY || state == DraftState.IN_REVIEW || state == DraftState.APPROVED;
    }
}
