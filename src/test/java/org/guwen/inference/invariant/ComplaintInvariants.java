package org.guwen.inference.invariant;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Complaint;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.FeedbackChannel;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.WarrantyStatus;

/** What must hold of the advice on every complaint: branches, consents, manners. */
final class ComplaintInvariants {

    private static final Set<Responsibility> CUSTOMERS = EnumSet.of(
            Responsibility.CUSTOMER_MISUNDERSTANDING, Responsibility.CUSTOMER_CAUSE, Responsibility.THIRD_PARTY);

    private ComplaintInvariants() {}

    /** The branch that the responsibility alone decides (section 4 of the practice, AMB-12, AMB-14). */
    static void branchFollowsResponsibility(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            Branch expected = expected(answered, issue);
            if (expected != null && issue.branch() != expected) {
                broken.accept("issue " + issue.index() + " is " + issue.branch() + ", not " + expected);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Branch expected(Answered answered, ToldIssue issue) {
        if (issue.responsibility() == Responsibility.OUR_FAULT) {
            return Branch.OUR_FAULT;
        }
        if (issue.responsibility() != null && CUSTOMERS.contains(issue.responsibility())) {
            return PresumptionInvariants.isUnproven(issue) ? null : Branch.NOT_OURS;
        }
        var vehicle = answered.facts().vehicle();
        if (issue.responsibility() != Responsibility.MANUFACTURER
                || vehicle == null
                || !PresumptionInvariants.hasNoWearPart(vehicle)) {
            return null;
        }
        if (vehicle.warrantyStatus() == WarrantyStatus.OUT_OF_WARRANTY) {
            return Branch.NOT_OURS;
        }
        return vehicle.warrantyStatus() == WarrantyStatus.IN_WARRANTY && Boolean.TRUE.equals(vehicle.brandAuthorised())
                ? Branch.WARRANTY
                : null;
    }

    /** Invariant 16, AMB-12: unknown is ours or open, never the customer's, and admits nothing beyond the law. */
    static void unknownResponsibilityIsNotTheCustomers(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            boolean isUnknown = issue.responsibility() == null || issue.responsibility() == Responsibility.UNDETERMINED;
            if (!isUnknown) {
                continue;
            }
            boolean isCustomers = issue.branch() == Branch.NOT_OURS
                    || issue.says(ActionCode.POINT_OUT_POLITELY)
                    || issue.says(ActionCode.ACKNOWLEDGE_INSUFFICIENT_EXPLANATION)
                    || issue.isConceded();
            if (isCustomers) {
                broken.accept("issue " + issue.index() + " of unknown cause is " + issue.branch());
            }
        }
    }

    /** Invariant 3: nothing is done to the car before the customer agreed. */
    static void nothingIsInspectedWithoutConsent(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            if (issue.inspectionConsent() != Consent.GRANTED && issue.says(ActionCode.INSPECT_AND_REPAIR)) {
                broken.accept("issue " + issue.index() + " is repaired with consent " + issue.inspectionConsent());
            }
        }
        boolean isGranted = answered.issues().stream().anyMatch(issue -> issue.inspectionConsent() == Consent.GRANTED);
        if (answered.isComplaint() && !isGranted) {
            if (answered.says(ActionCode.INSPECT_AND_REPAIR)) {
                broken.accept("the case is repaired without consent");
            }
            answered.judged()
                    .filter(said -> "INSPECT_AND_REPAIR".equals(said.proposal().code()))
                    .filter(said -> said.verdict() != Verdict.PROHIBITED)
                    .forEach(said -> broken.accept("proposal to inspect without consent: " + said));
        }
    }

    /** Invariant 11: manners of every complaint. */
    static void everyComplaintHasItsManners(Answered answered, Consumer<String> broken) {
        if (!answered.isComplaint()) {
            return;
        }
        List.of(ForbiddenCode.ARGUE_WITH_CUSTOMER, ForbiddenCode.BLAME_CUSTOMER, ForbiddenCode.DELAY_HANDLING).stream()
                .filter(code -> !answered.forbids(code))
                .forEach(code -> broken.accept("not forbidden: " + code));
        List.of(ActionCode.THANK_AT_CLOSING, ActionCode.RECORD_FEEDBACK).stream()
                .filter(code -> !answered.says(code))
                .forEach(code -> broken.accept("no action: " + code));
    }

    /** Invariant 12: the room is for customers on site, the opening words for those we hear. */
    static void openingFitsTheChannel(Answered answered, Consumer<String> broken) {
        Complaint complaint = answered.facts().complaint();
        FeedbackChannel channel = complaint == null || !answered.isComplaint() ? null : complaint.channel();
        boolean isHeard = channel == FeedbackChannel.ON_SITE || channel == FeedbackChannel.INBOUND_CALL;
        if (answered.says(ActionCode.INVITE_PRIVATE_ROOM) && channel != FeedbackChannel.ON_SITE) {
            broken.accept("room for channel " + channel);
        }
        for (ActionCode code : List.of(ActionCode.THANK_AT_OPENING, ActionCode.CALM_VOICE)) {
            if (answered.says(code) != isHeard) {
                broken.accept(code + " for channel " + channel + ": " + !isHeard);
            }
        }
    }

    /** The overall lists hold what the issues hold, and nothing is left out. */
    static void wholeHoldsItsIssues(Answered answered, Consumer<String> broken) {
        answered.issues().stream()
                .flatMap(issue -> issue.actions().stream())
                .filter(action -> !answered.says(action.code()))
                .forEach(action -> broken.accept("missing in the whole: " + action.code()));
        answered.issues().stream()
                .flatMap(issue -> issue.forbidden().stream())
                .filter(act -> !answered.forbids(act.code()))
                .forEach(act -> broken.accept("missing in the whole: " + act.code()));
    }

    /** What our fault owes the customer (CH-P1, CH-H3a). */
    static void ourFaultIsApologisedFor(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            if (issue.responsibility() == Responsibility.OUR_FAULT
                    && !answered.isClosed()
                    && !(issue.says(ActionCode.APOLOGISE) && issue.says(ActionCode.INVESTIGATE_DETAILS))) {
                broken.accept("issue " + issue.index() + " without apology: " + Objects.toString(issue.category()));
            }
        }
    }
}
