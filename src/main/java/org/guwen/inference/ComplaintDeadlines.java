package org.guwen.inference;

import java.util.List;
import org.guwen.advice.Conclusion;
import org.guwen.advice.DeadlineCode;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Subject;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;

/** By when a classified complaint is handled: the policy of the store and the caps of the law (DT-04). */
final class ComplaintDeadlines {

    private final CaseRun run;

    ComplaintDeadlines(CaseRun run) {
        this.run = run;
    }

    /** Asks the policy once and the law for every issue; the assembly takes the shortest limit. */
    void ask(List<View> issues) {
        policy(ofCase(issues.get(0)));
        issues.forEach(issue -> caps(ofCase(issue)));
    }

    /** A time limit holds for the case as a whole, whichever issue sets it. */
    private static View ofCase(View issue) {
        return new View(Subject.CASE, issue.told(), issue.known());
    }

    private void policy(View asked) {
        Answer policy = run.ask(TableDefinitions.get().get("response_deadlines"), asked);
        for (Row row : policy.decided()) {
            deadline(policy, row, "acknowledge", DeadlineCode.ACKNOWLEDGE);
            deadline(policy, row, "firstContact", DeadlineCode.FIRST_CONTACT);
            deadline(policy, row, "plan", DeadlineCode.PLAN);
            deadline(policy, row, "progressUpdate", DeadlineCode.PROGRESS_UPDATE);
            deadline(policy, row, "close", DeadlineCode.CLOSE);
        }
    }

    private void caps(View asked) {
        Answer caps = run.ask(TableDefinitions.get().get("legal_caps"), asked);
        run.addAll(caps);
        for (Row row : caps.decided()) {
            row.outcome("deadline", DeadlineCode.class)
                    .ifPresent(code -> row.outcome("cap", TimeLimit.class)
                            .ifPresent(cap ->
                                    run.add(new Conclusion.LegalCap(Subject.CASE, code, cap), caps.reason(row))));
        }
    }

    private void deadline(Answer answer, Row row, String column, DeadlineCode code) {
        row.outcome(column, TimeLimit.class)
                .ifPresent(limit -> run.add(new Conclusion.Deadline(Subject.CASE, code, limit), answer.reason(row)));
    }
}
