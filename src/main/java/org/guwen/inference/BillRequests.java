package org.guwen.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guwen.facts.Proposal;
import org.guwen.facts.RequestedConcession;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.derived.Issue;

/** Reads the concessions that the bills of a case ask for: the same content as a proposal (model, 2.2). */
final class BillRequests {

    private final CaseRun run;
    private final CaseFindings findings;

    BillRequests(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
    }

    /** What the bills themselves ask for, unless a proposal speaks of a concession already. */
    List<Proposal> requested() {
        boolean isProposed = Unknowns.or(run.facts().proposals(), List.<Proposal>of()).stream()
                .anyMatch(proposal -> ConcessionRequests.type(proposal.code()) != null);
        if (isProposed) {
            return List.of();
        }
        Map<Integer, List<Issue>> issuesOfBill = findings.issues().keySet().stream()
                .collect(Collectors.groupingBy(
                        issue -> Bills.of(run.facts(), issue), LinkedHashMap::new, Collectors.toList()));
        return issuesOfBill.values().stream()
                .map(BillRequests::debatable)
                .flatMap(issue -> requested(issue).stream())
                .toList();
    }

    private Optional<Proposal> requested(Issue issue) {
        View view = Objects.requireNonNull(findings.issues().get(issue));
        RequestedConcession requested =
                Objects.requireNonNull(view.known().charge()).requested();
        if (requested == null || requested.type() == null) {
            return Optional.empty();
        }
        String code = requested.type() == ConcessionType.DISCOUNT ? "OFFER_DISCOUNT" : "OFFER_LABOUR_WAIVER";
        return Optional.of(new Proposal(code, requested.percent(), requested.amount(), null, issue.index()));
    }

    /** Of several issues, the first whose charge may be reduced, else the first. */
    static Issue debatable(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.branch() == Branch.NOT_OURS && issue.chargeAtIssue())
                .findFirst()
                .orElse(issues.get(0));
    }
}
