package org.guwen.inference;

import java.util.ArrayList;
import java.util.List;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Consents;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Customer;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Sales;
import org.guwen.facts.Subject;
import org.guwen.facts.Vehicle;
import org.guwen.facts.Workshop;
import org.guwen.facts.derived.Situation;
import org.jspecify.annotations.Nullable;

/** Splits a case into its subjects: the case itself, its issues, its projects. */
final class Views {

    private static final Vehicle NO_VEHICLE = new Vehicle(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final Charge NO_CHARGE = new Charge(null, null, null, null, null, null, null, null);
    private static final FollowUp NO_FOLLOW_UP =
            new FollowUp(null, null, null, null, null, null, null, null, null, null, null);
    private static final Lead NO_LEAD = new Lead(null, null, null, null, null, null, null, null, null, null, null);
    private static final Sales NO_SALES = new Sales(null, null, null, null, null);
    private static final Workshop NO_WORKSHOP =
            new Workshop(null, null, null, null, null, null, null, null, null, null);
    private static final Complaint NO_COMPLAINT = new Complaint(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);
    private static final Customer NO_CUSTOMER =
            new Customer(null, null, null, null, null, new Consents(null, null, null, null, null, null), null);

    private Views() {}

    /** The case as a whole. */
    static View ofCase(CaseFacts facts) {
        return view(Subject.CASE, facts, facts.complaint(), facts.charge(), null);
    }

    /** The issues of the complaint, at least one. */
    static List<View> ofIssues(CaseFacts facts) {
        Complaint complaint = Unknowns.or(facts.complaint(), NO_COMPLAINT);
        List<ComplaintIssue> issues = complaint.issues();
        if (issues == null || issues.isEmpty()) {
            return List.of(view(Subject.issue(0), facts, complaint, facts.charge(), null));
        }
        List<View> views = new ArrayList<>();
        for (ComplaintIssue issue : issues) {
            Charge charge = issue.charge() == null ? facts.charge() : issue.charge();
            views.add(view(Subject.issue(views.size()), facts, narrowed(complaint, issue), charge, null));
        }
        return views;
    }

    /** The projects of the order, none if none was given. */
    static List<View> ofProjects(CaseFacts facts) {
        List<View> views = new ArrayList<>();
        for (CosmeticProject project : Unknowns.or(facts.projects(), List.<CosmeticProject>of())) {
            views.add(view(Subject.project(views.size()), facts, facts.complaint(), facts.charge(), project));
        }
        return views;
    }

    private static Complaint narrowed(Complaint c, ComplaintIssue i) {
        return new Complaint(
                c.channel(),
                first(i.category(), c.category()),
                first(i.responsibility(), c.responsibility()),
                null,
                first(i.hasVehicleProblem(), c.hasVehicleProblem()),
                c.emotion(),
                c.otherCustomersPresent(),
                c.repairHistoryReviewed(),
                first(i.customerPreferredTime(), c.customerPreferredTime()),
                first(i.inspectionConsent(), c.inspectionConsent()),
                first(i.repairConsent(), c.repairConsent()),
                first(i.previousRepairsSameFault(), c.previousRepairsSameFault()),
                c.safetyRelated(),
                c.injuryOrFire(),
                c.mediaOrLegal(),
                c.customerRequestsManager(),
                c.managerNeeded(),
                c.undueDemand(),
                c.customerInsists(),
                c.receivedAt(),
                c.daysOpen(),
                first(i.withinRepairGuarantee(), c.withinRepairGuarantee()),
                first(i.evidenceNonRepairCause(), c.evidenceNonRepairCause()),
                c.exchangeOrReturnDemanded(),
                c.closed(),
                first(i.description(), c.description()));
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T inherited) {
        return own == null ? inherited : own;
    }

    private static View view(
            Subject subject,
            CaseFacts facts,
            @Nullable Complaint complaint,
            @Nullable Charge charge,
            @Nullable CosmeticProject project) {
        Situation told = new Situation(
                facts.topic(),
                facts.actor(),
                facts.customer(),
                facts.vehicle(),
                complaint,
                charge,
                project,
                facts.followUp(),
                facts.lead(),
                facts.workshop(),
                facts.sales(),
                null);
        Situation known = new Situation(
                facts.topic(),
                facts.actor(),
                Unknowns.or(facts.customer(), NO_CUSTOMER),
                Unknowns.named(Unknowns.or(facts.vehicle(), NO_VEHICLE)),
                Unknowns.named(Unknowns.or(complaint, NO_COMPLAINT)),
                Unknowns.named(Unknowns.or(charge, NO_CHARGE)),
                project == null ? null : Unknowns.named(project),
                Unknowns.named(Unknowns.or(facts.followUp(), NO_FOLLOW_UP)),
                Unknowns.named(Unknowns.or(facts.lead(), NO_LEAD)),
                Unknowns.or(facts.workshop(), NO_WORKSHOP),
                Unknowns.named(Unknowns.or(facts.sales(), NO_SALES)),
                null);
        return new View(subject, told, known);
    }
}
