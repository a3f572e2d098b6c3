package org.guwen.inference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Advice;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.Branch;
import org.guwen.facts.Charge;
import org.guwen.facts.ConcessionType;
import org.guwen.facts.Grant;
import org.guwen.facts.Issue;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;

/** The concession that the goodwill table proposes where principles allow one (CH-H4c1, CH-H4c2, AMB-05). */
final class Concessions {

    private final CaseRun run;
    private final CaseFindings findings;
    private final Authority authority;

    Concessions(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
        this.authority = new Authority(run);
    }

    /** Asks the goodwill table about one issue; a concession counts only in branch 4 with a charge at issue. */
    void propose(View view) {
        Issue issue = findings.issues().keySet().stream()
                .filter(candidate -> candidate.index() == view.subject().index())
                .findFirst()
                .orElseThrow();
        if (issue.branch() == Branch.WARRANTY) {
            return;
        }
        boolean isOpen = issue.branch() == Branch.NOT_OURS && issue.chargeAtIssue();
        Answer answer = isOpen
                ? run.ask(TableDefinitions.get().get("goodwill_proposal"), view)
                : run.askQuietly(TableDefinitions.get().get("goodwill_proposal"), view);
        if (!isOpen) {
            answer.decided().forEach(row -> exclude(issue, answer.reason(row)));
            return;
        }
        for (Row row : answer.decided()) {
            Reason reason = answer.reason(row);
            row.outcome("concession", ConcessionType.class)
                    .ifPresentOrElse(
                            type -> findings.proposed(issue.index(), concession(type, row, reason)),
                            () -> exclude(issue, reason));
        }
    }

    /** A row without concession is a decision too: nothing is offered. */
    private void exclude(Issue issue, Reason reason) {
        run.add(new Conclusion.Exclusion(issue.subject(), ActionCode.OFFER_DISCOUNT), reason);
        run.add(new Conclusion.Exclusion(issue.subject(), ActionCode.OFFER_LABOUR_WAIVER), reason);
    }

    private Advice.Concession concession(ConcessionType type, Row row, Reason reason) {
        Authority.Limit limit = authority.limit(Authority.actor(run.facts()), Authority.grant(type));
        return new Advice.Concession(
                type,
                row.outcome("percent", BigDecimal.class).orElse(null),
                limit.maxPercent(),
                limit.maxAmount(),
                row.outcome("stackable", Boolean.class).orElse(false),
                List.of(reason));
    }

    /** Full cover of our fault needs no approval, but a large one is made known (DT-03b, row 15). */
    void informOfLargeRework() {
        findings.issues().forEach((issue, view) -> {
            BigDecimal fees = fees(Objects.requireNonNull(view.known().charge()));
            if (issue.branch() == Branch.OUR_FAULT && fees.signum() > 0) {
                Answer answer = authority.look(Authority.actor(run.facts()), Grant.FULL_COVER);
                answer.decided().stream()
                        .filter(row -> row.outcome("informAbove", BigDecimal.class)
                                .filter(limit -> fees.compareTo(limit) > 0)
                                .isPresent())
                        .forEach(row -> answer.given(row, issue.subject()).forEach(run::add));
            }
        });
    }

    private static BigDecimal fees(Charge charge) {
        return Unknowns.or(charge.labourFee(), BigDecimal.ZERO).add(Unknowns.or(charge.partsFee(), BigDecimal.ZERO));
    }
}
