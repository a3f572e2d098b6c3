package org.guwen.inference.demand;

import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.DemandCode;

/**
 * One demand held against one issue of the complaint.
 *
 * @param subject the demand
 * @param ofIssue the issue, or the case where it has none
 * @param branch branch of the issue; {@link Branch#NA} where it has none
 */
public record DemandPoint(Subject subject, Subject ofIssue, DemandCode code, Branch branch) {

    /** A demand held against an issue whose branch was concluded. */
    public static DemandPoint of(Subject subject, Subject ofIssue, DemandCode code, Object branch) {
        return new DemandPoint(subject, ofIssue, code, (Branch) branch);
    }
}
