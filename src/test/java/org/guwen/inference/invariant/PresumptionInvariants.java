package org.guwen.inference.invariant;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.facts.Complaint;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.WarrantyStatus;
import org.guwen.facts.code.WearPart;

/** What must hold of a cause that nobody has shown (AMB-38). */
final class PresumptionInvariants {

    /** The last day on which evidence can be given (LAW-MR-38). */
    private static final int LAST_DAY_FOR_EVIDENCE = 3;

    private static final Set<Responsibility> TICKED = EnumSet.of(
            Responsibility.CUSTOMER_MISUNDERSTANDING,
            Responsibility.CUSTOMER_CAUSE,
            Responsibility.THIRD_PARTY,
            Responsibility.UNDETERMINED);

    private static final Set<ComplaintCategory> WORK = EnumSet.of(
            ComplaintCategory.REPAIR_QUALITY,
            ComplaintCategory.REPEAT_REPAIR,
            ComplaintCategory.COSMETIC_WORK,
            ComplaintCategory.VEHICLE_DAMAGE);

    private PresumptionInvariants() {}

    /** Whether no evidence shows that a problem of the car has another cause. */
    static boolean isUnproven(ToldIssue issue) {
        return (issue.responsibility() == null || TICKED.contains(issue.responsibility()))
                && Boolean.TRUE.equals(issue.vehicleProblem())
                && !Boolean.TRUE.equals(issue.evidenceNonRepairCause());
    }

    /** Whoever is ticked as the cause, the guarantee of the repair and the warranty of the car decide. */
    static void cannotBeTickedAway(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            if (!isUnproven(issue)) {
                continue;
            }
            boolean isGuaranteed = Boolean.TRUE.equals(issue.withinRepairGuarantee());
            boolean isWork = issue.category() != null && WORK.contains(issue.category());
            if (isGuaranteed && isWork) {
                guarantee(answered, issue, broken);
            } else if (isInWarranty(answered)) {
                expect(issue, Branch.WARRANTY, broken);
                if (issue.says(ActionCode.APOLOGISE) || issue.says(ActionCode.ARRANGE_REWORK)) {
                    broken.accept("issue " + issue.index() + " under warranty admits bad work");
                }
            }
        }
    }

    private static void guarantee(Answered answered, ToldIssue issue, Consumer<String> broken) {
        Complaint complaint = answered.facts().complaint();
        if (complaint == null || complaint.receivedAt() != null) {
            return;
        }
        boolean isLate = complaint.daysOpen() != null && complaint.daysOpen() > LAST_DAY_FOR_EVIDENCE;
        expect(issue, isLate ? Branch.OUR_FAULT : Branch.UNDETERMINED, broken);
        boolean isCharged = issue.charges().customerPays().values().stream().anyMatch(paid -> paid.signum() != 0);
        if (isCharged) {
            broken.accept(
                    "issue " + issue.index() + " is charged " + issue.charges().customerPays());
        }
        boolean isDated = answered.advice().deadlines().stream().anyMatch(due -> due.code() == DeadlineCode.EVIDENCE);
        if (!isDated && !answered.isClosed()) {
            broken.accept("no deadline for the evidence on issue " + issue.index());
        }
    }

    private static void expect(ToldIssue issue, Branch expected, Consumer<String> broken) {
        if (issue.branch() != expected) {
            broken.accept("issue " + issue.index() + " ticked " + issue.responsibility() + " is " + issue.branch()
                    + ", not " + expected);
        }
    }

    /** Whether the car is told to be in warranty here, with no part that has a period of its own. */
    private static boolean isInWarranty(Answered answered) {
        Vehicle vehicle = answered.facts().vehicle();
        return vehicle != null
                && vehicle.warrantyStatus() == WarrantyStatus.IN_WARRANTY
                && Boolean.TRUE.equals(vehicle.brandAuthorised())
                && hasNoWearPart(vehicle);
    }

    /** Whether nobody named a part that wears. */
    static boolean hasNoWearPart(Vehicle vehicle) {
        return vehicle.wearPart() == null || vehicle.wearPart() == WearPart.NONE;
    }
}
