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
 * Splits a case into its subjects: the case itself, the issues of a complaint, the projects of an order. A complaint
 * without issues is one issue; what an issue does not say itself is taken from the complaint (AMB-12).
 */
public final class CaseSubjects {

    private final CaseFacts facts;
    private final CaseSubject whole;
    private final List<CaseSubject> issues = new ArrayList<>();
    private final List<CaseSubject> projects = new ArrayList<>();

    CaseSubjects(CaseFacts facts) {
        this.facts = facts;
        this.whole = subject(Subject.CASE, facts.complaint(), facts.charge(), null, null);
        if (facts.topic() == Topic.COMPLAINT) {
            addIssues(facts.complaint());
        }
        if (facts.topic() == Topic.COSMETIC) {
            for (CosmeticProject project : Objects.requireNonNullElse(facts.projects(), List.<CosmeticProject>of())) {
                projects.add(
                        subject(Subject.project(projects.size()), facts.complaint(), facts.charge(), project, whole));
            }
        }
    }

    private void addIssues(@Nullable Complaint complaint) {
        List<ComplaintIssue> told = complaint == null ? null : complaint.issues();
        if (complaint == null || told == null || told.isEmpty()) {
            issues.add(subject(Subject.issue(0), complaint, facts.charge(), null, whole));
            return;
        }
        for (ComplaintIssue issue : told) {
            Charge charge = issue.charge() == null ? facts.charge() : issue.charge();
            issues.add(subject(Subject.issue(issues.size()), narrowed(complaint, issue), charge, null, whole));
        }
    }

    private static Complaint narrowed(Complaint complaint, ComplaintIssue issue) {
        Map<String, @Nullable Object> own = new HashMap<>(Records.shared(issue, Complaint.class));
        own.values().removeIf(Objects::isNull);
        own.put("issues", null);
        return Records.with(complaint, own);
    }

    private CaseSubject subject(
            Subject subject,
            @Nullable Complaint complaint,
            @Nullable Charge charge,
            @Nullable CosmeticProject project,
            @Nullable CaseSubject owner) {
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
                facts.sales());
        return new CaseSubject(subject, told, owner == null ? known(told) : known(told, owner.known()), owner);
    }

    private static Situation known(Situation told) {
        return new Situation(
                told.topic(),
                told.actor(),
                customer(told.customer()),
                UnknownValues.named(Vehicle.class, told.vehicle()),
                UnknownValues.named(Complaint.class, told.complaint()),
                UnknownValues.named(Charge.class, told.charge()),
                null,
                UnknownValues.named(FollowUp.class, told.followUp()),
                UnknownValues.named(Lead.class, told.lead()),
                UnknownValues.named(Workshop.class, told.workshop()),
                UnknownValues.named(Sales.class, told.sales()));
    }

    /** What a part of a case does not have of its own is the same for the whole. */
    private static Situation known(Situation told, Situation whole) {
        return new Situation(
                whole.topic(),
                whole.actor(),
                whole.customer(),
                whole.vehicle(),
                UnknownValues.named(Complaint.class, told.complaint()),
                UnknownValues.named(Charge.class, told.charge()),
                told.project() == null ? null : UnknownValues.named(CosmeticProject.class, told.project()),
                whole.followUp(),
                whole.lead(),
                whole.workshop(),
                whole.sales());
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

    /** The projects of an order; none of a case that is no order. */
    public List<CaseSubject> projects() {
        return projects;
    }

    /** The subject of that name; a proposal is a matter of the whole case. */
    CaseSubject find(Subject subject) {
        return switch (subject.kind()) {
            case CASE, PROPOSAL, BILL_REQUEST -> whole;
            case ISSUE -> issues.get(subject.index());
            case PROJECT -> projects.get(subject.index());
        };
    }
}
