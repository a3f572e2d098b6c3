package org.guwen.facts.derived;

import java.util.Set;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.ProjectGroup;
import org.jspecify.annotations.Nullable;

/**
 * One project of an order after its group is known: the fact that the principles of cosmetic work look at.
 *
 * @param index position in the request
 * @param group group that decides the contract duty; {@code null} if neither the facts nor the table tell
 * @param project what was said of it
 * @param affects critical systems it touches; empty if none or not said
 * @param legalApproval whether the law's formalities are settled
 * @param effectAssessed {@code false} if it is not known what the work does to the car
 * @param authenticity what is known of the product; {@code null} if no product is used
 */
public record AssessedProject(
        int index,
        @Nullable ProjectGroup group,
        CosmeticProject project,
        Set<CriticalSystem> affects,
        LegalApproval legalApproval,
        boolean effectAssessed,
        @Nullable Authenticity authenticity) {

    /** Copies the systems. */
    public AssessedProject {
        affects = Set.copyOf(affects);
    }

    /** The project as the subject of a conclusion. */
    public Subject subject() {
        return Subject.project(index);
    }

    /** Whether a critical system is touched without the law's formalities (CW-10.2). */
    public boolean isUnauthorised() {
        return !affects.isEmpty() && (legalApproval == LegalApproval.NONE || legalApproval == LegalApproval.UNKNOWN);
    }

    /** Whether a critical system is touched and the formalities are said to be settled (AMB-17). */
    public boolean isApproved() {
        return !affects.isEmpty() && legalApproval == LegalApproval.APPROVED;
    }

    /** Whether the product is suspected in any way (CW-10.5, AMB-22). */
    public boolean isSuspect() {
        return authenticity == Authenticity.SUSPECTED_COUNTERFEIT
                || authenticity == Authenticity.SUSPECTED_FAKE_TRADEMARK
                || authenticity == Authenticity.SUSPECTED_INFRINGING;
    }

    /** Whether the group needs a written contract (CW-10.3a to CW-10.3d). */
    public boolean isContractNeeded() {
        return group != null && group != ProjectGroup.SIMPLE;
    }
}
