package org.guwen.inference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.Conclusion;
import org.guwen.advice.DeadlineCode;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Branch;
import org.guwen.facts.Charge;
import org.guwen.facts.Classified;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintCategory;
import org.guwen.facts.Consultation;
import org.guwen.facts.Derived;
import org.guwen.facts.Issue;
import org.guwen.facts.Responsibility;
import org.guwen.facts.Role;
import org.guwen.facts.Severity;
import org.guwen.facts.Situation;
import org.guwen.facts.Subject;
import org.guwen.facts.Topic;
import org.guwen.facts.Vehicle;
import org.guwen.facts.WarrantyStatus;
import org.guwen.table.Row;
import org.guwen.table.TableCatalogue;

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
        List<View> classified = classify(views);
        View first = classified.get(0);
        facts.add(new Consultation(Topic.COMPLAINT));
        facts.add(Objects.requireNonNull(first.known().complaint()));
        facts.add(Objects.requireNonNull(first.known().vehicle()));
        run.conclude(facts);
        Concessions concessions = new Concessions(run, findings);
        classified.forEach(concessions::propose);
        concessions.informOfLargeRework();
        deadlines(first);
        classified.forEach(view -> run.addAll(run.askQuietly(TableCatalogue.SCRIPT, view)));
    }

    private void remedy(View view) {
        Answer answer = run.ask(TableCatalogue.REMEDY, view);
        run.addAll(answer);
        Branch branch = answer.decided().stream()
                .findFirst()
                .flatMap((Row row) -> row.outcome("branch", Branch.class))
                .orElseGet(() -> branch(view.known()));
        if (branch == Branch.WARRANTY) {
            run.addAll(run.ask(TableCatalogue.WARRANTY, view));
        }
        Issue issue = issue(view, branch);
        findings.add(issue, view);
        facts.add(issue);
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

    /** Severity, once more if the deadlines of the first severity turn out to be missed. */
    private List<View> classify(List<View> views) {
        Classified found = severity(views, false);
        TimeLimits limits = limits(views.get(0), found.severity());
        boolean isPlanLate = limits.isLate("plan");
        boolean isCloseLate = limits.isLate("close");
        List<View> late = views.stream()
                .map(view -> withDerived(view, null, isPlanLate, isCloseLate))
                .toList();
        Classified classified = severity(late, true);
        findings.classified(classified);
        facts.add(classified);
        return late.stream()
                .map(view -> withDerived(view, classified.severity(), isPlanLate, isCloseLate))
                .toList();
    }

    private static View withDerived(
            View view, @org.jspecify.annotations.Nullable Severity severity, boolean planLate, boolean closeLate) {
        Situation s = view.known();
        Derived derived = Derivations.with(Objects.requireNonNull(s.derived()), severity, planLate, closeLate);
        return view.with(new Situation(
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
    }

    private Classified severity(List<View> views, boolean isLast) {
        Severity severity = Severity.LOW;
        Role role = Role.RECEPTIONIST;
        for (View view : views) {
            Answer answer =
                    isLast ? run.ask(TableCatalogue.SEVERITY, view) : run.look(TableCatalogue.SEVERITY, view.known());
            for (Row row : answer.hits()) {
                severity = max(severity, row.outcome("severity", Severity.class).orElse(severity));
                role = max(role, row.outcome("escalateTo", Role.class).orElse(role));
            }
        }
        return new Classified(severity, role);
    }

    private static <T extends Comparable<T>> T max(T left, T right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private record TimeLimits(List<Row> rows, int daysOpen) {

        boolean isLate(String column) {
            return rows.stream()
                    .flatMap(row -> row.outcome(column, TimeLimit.class).stream())
                    .anyMatch(limit ->
                            new TimeLimit(daysOpen, TimeLimit.Unit.DAY).minutes() > limit.minutes() && daysOpen > 0);
        }
    }

    private TimeLimits limits(View view, Severity severity) {
        Complaint complaint = Objects.requireNonNull(view.known().complaint());
        View asked = withDerived(view, severity, false, false);
        int daysOpen = complaint.daysOpen() == null ? 0 : complaint.daysOpen();
        return new TimeLimits(run.look(TableCatalogue.DEADLINES, asked.known()).decided(), daysOpen);
    }

    private void deadlines(View view) {
        View asked = new View(Subject.CASE, view.told(), view.known());
        Answer policy = run.ask(TableCatalogue.DEADLINES, asked);
        for (Row row : policy.decided()) {
            deadline(policy, row, "acknowledge", DeadlineCode.ACKNOWLEDGE);
            deadline(policy, row, "firstContact", DeadlineCode.FIRST_CONTACT);
            deadline(policy, row, "plan", DeadlineCode.PLAN);
            deadline(policy, row, "progressUpdate", DeadlineCode.PROGRESS_UPDATE);
            deadline(policy, row, "close", DeadlineCode.CLOSE);
        }
        Answer caps = run.ask(TableCatalogue.LEGAL_CAPS, asked);
        run.addAll(caps);
        for (Row row : caps.decided()) {
            row.outcome("deadline", DeadlineCode.class)
                    .ifPresent(code -> row.outcome("cap", TimeLimit.class)
                            .ifPresent(cap -> run.add(
                                    new Conclusion.LegalCap(Subject.CASE, code, cap),
                                    CaseRun.reason(caps.table(), row))));
        }
    }

    private void deadline(Answer answer, Row row, String column, DeadlineCode code) {
        row.outcome(column, TimeLimit.class)
                .ifPresent(limit -> run.add(
                        new Conclusion.Deadline(Subject.CASE, code, limit), CaseRun.reason(answer.table(), row)));
    }
}
