package org.guwen.release.draft;

/** Where a draft came from. */
public enum DraftOrigin {
    /** Somebody uploaded it. */
    PERSON,
    /** A newer program brought other workbooks. */
    PROGRAM,
    /** Workbooks in the folder of the program were changed by hand. */
    FOLDER
}
