package org.guwen.inference.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Consents;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Customer;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Records;
import org.guwen.facts.Sales;
import org.guwen.facts.Subject;
import org.guwen.facts.Vehicle;
import org.guwen.facts.Workshop;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Splits a case into its subjects: the case itself, the issues of a complaint, the projects of an order or of a complaint. A complaint
 * without issues is one issue; what an issue does not say itself is taken from the complaint (AMB-12).
 */
public final class CaseSubjects {

    private final CaseFacts facts;
    private final CaseSubject whole;
    private final List<CaseSubject> issues = new ArrayList<>();
    private final List<CaseSubject> projects = new ArrayList<>();

    CaseSubjects(CaseFacts facts) {
        this.facts = facts;
        Situation told = Records.of(Situation.class, Records.shared(facts, Situation.class));
        this.whole = new CaseSubject(Subject.CASE, told, known(told), null);
        if (facts.topic() == Topic.COMPLAINT) {
            addIssues(facts.complaint());
        }
        // A complaint may be about a product that is on the car already (AMB-44); nothing is ordered then.
        if (facts.topic() == Topic.COSMETIC || facts.topic() == Topic.COMPLAINT) {
            for (CosmeticProject project : Objects.requireNonNullElse(facts.projects(), List.<CosmeticProject>of())) {
                projects.add(part(
                        Subject.project(projects.size()),
                        Map.of("project", project),
                        Map.of("project", UnknownValues.named(CosmeticProject.class, project))));
            }
        }
    }

    private void addIssues(@Nullable Complaint complaint) {
        List<ComplaintIssue> told = complaint == null ? null : complaint.issues();
        if (complaint == null || told == null || told.isEmpty()) {
            issues.add(part(Subject.issue(0), Map.of(), Map.of()));
            return;
        }
        for (ComplaintIssue issue : told) {
            Complaint own = narrowed(complaint, issue);
            Charge charge = issue.charge() == null ? facts.charge() : issue.charge();
            Map<String, @Nullable Object> said = new HashMap<>(Map.of("complaint", own));
            said.put("charge", charge);
            issues.add(part(
                    Subject.issue(issues.size()),
                    said,
                    Map.of(
                            "complaint", UnknownValues.named(Complaint.class, own),
                            "charge", UnknownValues.named(Charge.class, charge))));
        }
    }

    /** A part of the case: what it does not say itself is that of the whole. */
    private CaseSubject part(Subject subject, Map<String, @Nullable Object> told, Map<String, Object> known) {
        return new CaseSubject(subject, Records.with(whole.told(), told), Records.with(whole.known(), known), whole);
    }

    private static Complaint narrowed(Complaint complaint, ComplaintIssue issue) {
        Map<String, @Nullable Object> own = new HashMap<>(Records.shared(issue, Complaint.class));
        own.values().removeIf(Objects::isNull);
        own.put("issues", null);
        return Records.with(complaint, own);
    }

    private static Situation known(Situation told) {
        return Records.with(
                told,
                Map.of(
                        "customer", customer(told.customer()),
                        "vehicle", UnknownValues.named(Vehicle.class, told.vehicle()),
                        "complaint", UnknownValues.named(Complaint.class, told.complaint()),
                        "charge", UnknownValues.named(Charge.class, told.charge()),
                        "followUp", UnknownValues.named(FollowUp.class, told.followUp()),
                        "lead", UnknownValues.named(Lead.class, told.lead()),
                        "workshop", UnknownValues.named(Workshop.class, told.workshop()),
                        "sales", UnknownValues.named(Sales.class, told.sales())));
    }

    private static Customer customer(@Nullable Customer told) {
        Customer named = UnknownValues.named(Customer.class, told);
        return named.consents() == null
                ? Records.with(named, Map.of("consents", Records.empty(Consents.class)))
                : named;
    }

    /** The facts as they were told. */
    public CaseFacts facts() {
        return facts;
    }

    /** The case as a whole. */
    public CaseSubject whole() {
        return whole;
    }

    /** The issues of a complaint, at least one; none of a case that is no complaint. */
    public List<CaseSubject> issues() {
        return issues;
    }

    /** The projects of an order, or those that a complaint speaks of. */
    public List<CaseSubject> projects() {
        return projects;
    }

    /** The subject of that name; a proposal is a matter of the whole case. */
    public CaseSubject find(Subject subject) {
        return switch (subject.kind()) {
            case CASE, PROPOSAL, BILL_REQUEST, DEMAND -> whole;
            case ISSUE -> issues.get(subject.index());
            case PROJECT -> projects.get(subject.index());
        };
    }
}
