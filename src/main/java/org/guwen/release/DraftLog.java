package org.guwen.release;

import org.springframework.stereotype.Component;

/** Writes what happens to drafts into the log of releases. */
@Component
class DraftLog {

    void append(ReleaseAction action, Draft draft, DraftEditor by, String comment) {}
}
