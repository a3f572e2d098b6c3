package org.guwen.release.draft;

/** What can be done with a draft. */
public enum DraftStep {
    /** Change cells or rows. */
    EDIT,
    /** Carry it over to the latest release. */
    REBASE,
    /** Hand it in for review. */
    SUBMISSION,
    /** Say yes, as another person. */
    APPROVAL,
    /** Say no. */
    REJECTION,
    /** Take it back. */
    WITHDRAWAL,
    /** Make it a release. */
    PUBLICATION
}
