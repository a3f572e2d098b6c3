package org.guwen.inference;

import java.util.List;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.derived.Issue;

/** Which bill an issue stands on: one of its own, or that of the case, which several issues may share. */
final class Bills {

    /** The bill of the case. */
    static final int OF_CASE = -1;

    private Bills() {}

    /** Number of the bill: that of the issue, or {@link #OF_CASE}. */
    static int of(CaseFacts facts, Issue issue) {
        List<ComplaintIssue> issues =
                facts.complaint() == null ? null : facts.complaint().issues();
        boolean hasOwn = issues != null
                && issue.index() < issues.size()
                && issues.get(issue.index()).charge() != null;
        return hasOwn ? issue.index() : OF_CASE;
    }
}
