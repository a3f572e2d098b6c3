package org.guwen.inference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.ActionCode;
import org.guwen.facts.Branch;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintCategory;
import org.guwen.facts.Consultation;
import org.guwen.facts.Derived;
import org.guwen.facts.Issue;
import org.guwen.facts.Responsibility;
import org.guwen.facts.Situation;
import org.guwen.facts.Topic;
import org.guwen.facts.Vehicle;
import org.guwen.facts.WarrantyStatus;
import org.guwen.facts.WorkKind;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;

/**
 * A complaint: each issue gets its branch and remedy, the whole its severity and deadlines, then the principles
 * conclude, then money and words follow.
 */
final class ComplaintStages {

    private static final Set<ComplaintCategory> REWORKABLE = EnumSet.of(
            ComplaintCategory.REPAIR_QUALITY,
            ComplaintCategory.REPEAT_REPAIR,
            ComplaintCategory.COSMETIC_WORK,
            ComplaintCategory.VEHICLE_DAMAGE);

    private final CaseRun run;
    private final CaseFindings findings;
    private final List<Object> facts = new ArrayList<>();

    ComplaintStages(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
    }

    /** Runs all stages but the judgement of proposals. */
    void run() {
        Derivations derivations = new Derivations(run);
        List<View> views =
                Views.ofIssues(run.facts()).stream().map(derivations::derive).toList();
        views.forEach(this::remedy);
        List<View> classified = new ComplaintClass(run, findings).classify(views);
        View first = classified.get(0);
        facts.add(new Consultation(Topic.COMPLAINT));
        facts.add(Objects.requireNonNull(findings.classified()));
        facts.add(Objects.requireNonNull(first.known().complaint()));
        facts.add(Objects.requireNonNull(first.known().vehicle()));
        run.conclude(facts);
        Concessions concessions = new Concessions(run, findings);
        classified.forEach(concessions::propose);
        concessions.informOfLargeRework();
        classified.forEach(this::quote);
        new ComplaintDeadlines(run).ask(classified);
        classified.forEach(
                view -> run.addAll(run.askQuietly(TableDefinitions.get().get("complaint_script"), view)));
    }

    private void remedy(View view) {
        Answer answer = run.ask(TableDefinitions.get().get("responsibility_remedy"), view);
        run.addAll(answer);
        Branch branch = answer.decided().stream()
                .findFirst()
                .flatMap((Row row) -> row.outcome("branch", Branch.class))
                .orElseGet(() -> branch(view.known()));
        if (branch == Branch.WARRANTY) {
            run.addAll(run.ask(TableDefinitions.get().get("warranty_entitlement"), view));
        }
        Issue issue = issue(view, branch);
        findings.add(issue, view);
        facts.add(issue);
    }

    /** A free inspection and a rework of our fault are quoted at nothing (DT-09, rows 27 and 28). */
    private void quote(View view) {
        Set<ActionCode> codes = new Acts(run.concluded()).codes(view.subject());
        if (codes.contains(ActionCode.OFFER_FREE_INSPECTION)) {
            quote(view, WorkKind.COMPLAINT_INSPECTION);
        }
        if (codes.contains(ActionCode.ARRANGE_REWORK)) {
            quote(view, WorkKind.FAULT_REWORK);
        }
    }

    private void quote(View view, WorkKind kind) {
        Situation s = view.known();
        Derived derived = Derivations.with(Objects.requireNonNull(s.derived()), kind);
        View asked = view.with(new Situation(
                s.topic(),
                s.actor(),
                s.customer(),
                s.vehicle(),
                s.complaint(),
                s.charge(),
                s.project(),
                s.followUp(),
                s.lead(),
                s.workshop(),
                s.sales(),
                derived));
        LabourQuote.tell(run, run.askQuietly(TableDefinitions.get().get("standard_hours"), asked));
    }

    private static Issue issue(View view, Branch branch) {
        Complaint complaint = Objects.requireNonNull(view.known().complaint());
        Charge charge = Objects.requireNonNull(view.known().charge());
        ComplaintCategory category = complaint.category();
        return new Issue(
                view.subject().index(),
                category,
                Objects.requireNonNull(complaint.responsibility()),
                branch,
                branch == Branch.OUR_FAULT && category != null && REWORKABLE.contains(category),
                complaint.hasVehicleProblem(),
                Objects.requireNonNull(complaint.inspectionConsent()),
                Objects.requireNonNull(complaint.repairConsent()),
                Boolean.TRUE.equals(charge.atIssue()),
                complaint.customerPreferredTime());
    }

    /** The branch where the table waits for a fact: what the responsibility alone tells (AMB-12, AMB-14). */
    private static Branch branch(Situation known) {
        Responsibility responsibility =
                Objects.requireNonNull(Objects.requireNonNull(known.complaint()).responsibility());
        Vehicle vehicle = Objects.requireNonNull(known.vehicle());
        return switch (responsibility) {
            case OUR_FAULT -> Branch.OUR_FAULT;
            case CUSTOMER_MISUNDERSTANDING, CUSTOMER_CAUSE, THIRD_PARTY -> Branch.NOT_OURS;
            case MANUFACTURER ->
                vehicle.warrantyStatus() == WarrantyStatus.OUT_OF_WARRANTY ? Branch.NOT_OURS : Branch.UNDETERMINED;
            case UNDETERMINED ->
                Boolean.TRUE.equals(Objects.requireNonNull(known.derived()).presumedOurFault())
                        ? Branch.OUR_FAULT
                        : Branch.UNDETERMINED;
        };
    }
}
