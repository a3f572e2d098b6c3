package org.guwen.inference;

import java.util.List;
import java.util.Objects;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Classified;
import org.guwen.facts.Complaint;
import org.guwen.facts.Derived;
import org.guwen.facts.Role;
import org.guwen.facts.Severity;
import org.guwen.facts.Situation;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;
import org.jspecify.annotations.Nullable;

/** How severe a complaint is and who must appear: the worst of its issues, and of deadlines already missed (DT-01). */
final class ComplaintClass {

    private final CaseRun run;
    private final CaseFindings findings;

    ComplaintClass(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
    }

    /** Severity, once more if the deadlines of the first severity turn out to be missed. */
    List<View> classify(List<View> views) {
        Classified found = severity(views, false);
        TimeLimits limits = limits(views.get(0), found.severity());
        boolean isPlanLate = limits.isLate("plan");
        boolean isCloseLate = limits.isLate("close");
        List<View> late = views.stream()
                .map(view -> withDerived(view, null, isPlanLate, isCloseLate))
                .toList();
        Classified classified = severity(late, true);
        findings.classified(classified);
        return late.stream()
                .map(view -> withDerived(view, classified.severity(), isPlanLate, isCloseLate))
                .toList();
    }

    private static View withDerived(View view, @Nullable Severity severity, boolean planLate, boolean closeLate) {
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
            Answer answer = isLast
                    ? run.ask(TableDefinitions.get().get("complaint_severity"), view)
                    : run.look(TableDefinitions.get().get("complaint_severity"), view.known());
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
        return new TimeLimits(
                run.look(TableDefinitions.get().get("response_deadlines"), asked.known())
                        .decided(),
                daysOpen);
    }
}
