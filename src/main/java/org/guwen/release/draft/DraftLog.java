package org.guwen.release.draft;

import org.guwen.release.log.ReleaseAction;
import org.guwen.release.log.ReleaseLog;
import org.guwen.release.log.ReleaseLogEntry;
import org.springframework.stereotype.Component;

/** Writes what happens to drafts into the log of releases, with the hashes of what it happened to. */
@Component
class DraftLog {

    private final ReleaseLog log;

    DraftLog(ReleaseLog log) {
        this.log = log;
    }

    /** Appends an entry in the transaction of the caller. */
    void append(ReleaseAction action, Draft draft, DraftEditor by, String comment) {
        log.append(new ReleaseLogEntry.New(
                by.account(),
                by.personId(),
                action,
                draft.id(),
                null,
                comment,
                draft.hashes().contentSha256(),
                draft.hashes().findingsSha256(),
                draft.hashes().testsSha256(),
                null));
    }

    /** Keeps others from writing until the transaction ends. */
    void lock() {
        log.lock();
    }
}
