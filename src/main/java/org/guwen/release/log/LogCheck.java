package org.guwen.release.log;

import java.util.List;
import org.guwen.problem.Messages;
import org.guwen.release.log.ReleaseVerification.Fault;

/** Checks that no entry of the release log was changed, moved, put in or cut off. */
final class LogCheck {

    private final Messages messages;

    LogCheck(Messages messages) {
        this.messages = messages;
    }

    void check(List<ReleaseLogEntry> entries, ReleaseLog.Head head, List<Fault> faults) {
        long seq = 0;
        String previous = ReleaseLogEntry.BEGINNING;
        for (ReleaseLogEntry entry : entries) {
            if (entry.seq() != seq + 1) {
                faults.add(fault(seq + 1, "entryMissing"));
            }
            if (!entry.computedSha256().equals(entry.sha256())) {
                faults.add(fault(entry.seq(), "entryChanged"));
            }
            if (!entry.previousSha256().equals(previous)) {
                faults.add(fault(entry.seq(), "entryUnchained"));
            }
            seq = entry.seq();
            previous = entry.sha256();
        }
        if (head.seq() != seq || !head.sha256().equals(previous)) {
            faults.add(fault(Math.max(seq, head.seq()), "headChanged"));
        }
    }

    private Fault fault(long seq, String key) {
        return new Fault(seq, null, messages.wording(key, seq));
    }
}
