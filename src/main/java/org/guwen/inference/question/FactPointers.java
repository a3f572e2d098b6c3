package org.guwen.inference.question;

import java.util.Set;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Records;
import org.guwen.facts.Subject;

/** Where a fact stands in a request. */
public final class FactPointers {

    /** What an issue can say itself. */
    private static final Set<String> OWN_OF_ISSUE = Records.names(ComplaintIssue.class);

    private FactPointers() {}

    /**
     * The JSON pointer of a fact.
     *
     * @param subject what the fact is said of
     * @param field path of the fact, such as {@code complaint.repairConsent}
     */
    public static String of(CaseFacts facts, Subject subject, String field) {
        String path = "/" + field.replace('.', '/');
        return switch (subject.kind()) {
            case PROJECT -> listed(path, "/project", "/projects/" + subject.index());
            case PROPOSAL -> listed(path, "/proposal", "/proposals/" + subject.index());
            case DEMAND -> listed(path, "/complaint/demand", "/complaint/demands/" + subject.index());
            case ISSUE -> ofIssue(facts, subject.index(), field, path);
            case CASE, BILL_REQUEST -> path;
        };
    }

    private static String listed(String path, String one, String item) {
        return path.startsWith(one + "/") ? item + path.substring(one.length()) : path;
    }

    /** A complaint that lists no issues is one itself. */
    private static String ofIssue(CaseFacts facts, int index, String field, String path) {
        boolean isListed = facts.complaint() != null
                && facts.complaint().issues() != null
                && !facts.complaint().issues().isEmpty();
        if (!isListed) {
            return path;
        }
        String issue = "/complaint/issues/" + index;
        if (field.startsWith("charge.")) {
            return issue + path;
        }
        String own = field.startsWith("complaint.") ? field.substring("complaint.".length()) : "";
        return OWN_OF_ISSUE.contains(own) ? issue + "/" + own : path;
    }
}
