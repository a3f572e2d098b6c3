package org.guwen.facts.derived;

import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a complaint after its branch is known: the small fact that the principles of complaint handling look at.
 *
 * @param index position in the request; a complaint without issues is issue 0
 * @param category what it is about
 * @param responsibility who caused it, as established
 * @param branch which branch of the handling applies
 * @param rework whether there is something to redo on the car
 * @param vehicleProblem whether the car has a problem; {@code null} if not known
 * @param inspectionConsent the customer's answer to an inspection
 * @param repairConsent the customer's answer to a paid repair
 * @param chargeAtIssue whether a charge is disputed or a paid repair follows
 * @param slot when the customer can come, in his own words
 */
public record Issue(
        int index,
        @Nullable ComplaintCategory category,
        Responsibility responsibility,
        Branch branch,
        boolean rework,
        @Nullable Boolean vehicleProblem,
        Consent inspectionConsent,
        Consent repairConsent,
        boolean chargeAtIssue,
        @Nullable String slot) {

    /** The issue as the subject of a conclusion. */
    public Subject subject() {
        return Subject.issue(index);
    }
}
