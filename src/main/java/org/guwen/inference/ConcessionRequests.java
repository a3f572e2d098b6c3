package org.guwen.inference;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Advice;
import org.guwen.advice.Basis;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.ProposedAct.ConcessionStanding;
import org.guwen.advice.Reason;
import org.guwen.facts.Charge;
import org.guwen.facts.Proposal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Role;
import org.guwen.facts.derived.Issue;
import org.jspecify.annotations.Nullable;

/** Finds the first obstacle to a requested concession, and who must approve it (AMB-05, AMB-06, DT-03b). */
final class ConcessionRequests {

    /** A limit given in the request itself rests on the clause that leaves the size to the store. */
    private static final Reason SIMULATED = new Reason.OfRule(
            "A concession within the authority of the actor is permitted",
            List.of("CH-H4c1", "CH-H4c2", "AMB-05"),
            Basis.POLICY);

    private final CaseRun run;
    private final CaseFindings findings;
    private final Authority authority;
    private final Set<Integer> grantedBills = new HashSet<>();

    ConcessionRequests(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
        this.authority = new Authority(run);
    }

    /** Form of the concession that an action code stands for; {@code null} if it is none. */
    static @Nullable ConcessionType type(@Nullable String code) {
        if ("OFFER_DISCOUNT".equals(code)) {
            return ConcessionType.DISCOUNT;
        }
        return "OFFER_LABOUR_WAIVER".equals(code) ? ConcessionType.LABOUR_WAIVER : null;
    }

    private Charge charge(Issue issue) {
        View view = Objects.requireNonNull(findings.issues().get(issue));
        return Objects.requireNonNull(view.known().charge());
    }

    /** Judges one request and settles what follows from it. */
    ConcessionStanding judge(Proposal proposal) {
        ConcessionType type = Objects.requireNonNull(type(proposal.code()));
        Issue issue = issue(proposal);
        Charge charge = charge(issue);
        Reduction reduction = Reduction.of(type, proposal.percent(), proposal.amount(), base(type, charge));
        ConcessionStanding standing = standing(proposal, issue, charge, reduction);
        settle(issue, reduction, standing);
        return standing;
    }

    /** The issue a proposal speaks of: as it says, else the first one in branch 4, else the first. */
    private Issue issue(Proposal proposal) {
        List<Issue> issues = List.copyOf(findings.issues().keySet());
        if (proposal.issue() != null) {
            return issues.get(proposal.issue());
        }
        if (proposal.asRemedyFor() != null) {
            Optional<Issue> meant = issues.stream()
                    .filter(issue -> issue.responsibility() == proposal.asRemedyFor())
                    .findFirst();
            if (meant.isPresent()) {
                return meant.get();
            }
        }
        return BillRequests.debatable(issues);
    }

    private static @Nullable BigDecimal base(ConcessionType type, Charge charge) {
        if (charge.labourFee() == null || type == ConcessionType.LABOUR_WAIVER) {
            return charge.labourFee();
        }
        return charge.partsFee() == null ? null : charge.labourFee().add(charge.partsFee());
    }

    private ConcessionStanding standing(Proposal proposal, Issue issue, Charge charge, Reduction reduction) {
        if (issue.branch() == Branch.OUR_FAULT || proposal.asRemedyFor() == Responsibility.OUR_FAULT) {
            return ConcessionStanding.OUR_FAULT_FULL_COVER;
        }
        if (issue.branch() == Branch.WARRANTY) {
            return ConcessionStanding.WARRANTY_INSTEAD;
        }
        if (issue.branch() == Branch.UNDETERMINED) {
            return ConcessionStanding.UNDETERMINED_NO_CONCESSION;
        }
        if (!issue.chargeAtIssue()) {
            return ConcessionStanding.NO_CHARGE_AT_ISSUE;
        }
        if (findings.proposed(issue.index()) == null) {
            return ConcessionStanding.BEYOND_ENTITLEMENT;
        }
        return size(issue, charge, reduction);
    }

    private ConcessionStanding size(Issue issue, Charge charge, Reduction reduction) {
        BigDecimal base = base(reduction.type(), charge);
        boolean isAboveFees =
                base != null && reduction.amount() != null && reduction.amount().compareTo(base) > 0;
        if (isAboveFees) {
            return ConcessionStanding.WAIVER_ABOVE_LABOUR_FEE;
        }
        Advice.Concession proposed = Objects.requireNonNull(findings.proposed(issue.index()));
        boolean isFirst = grantedBills.add(Bills.of(run.facts(), issue));
        if (!isFirst && !proposed.stackable()) {
            return ConcessionStanding.NOT_STACKABLE;
        }
        return withinAuthority(reduction);
    }

    private ConcessionStanding withinAuthority(Reduction reduction) {
        Grant grant = Authority.grant(reduction.type());
        Authority.Limit actor = authority.limit(Authority.actor(run.facts()), grant);
        if (reduction.isUnknown()) {
            return ConcessionStanding.UNKNOWN_SIZE;
        }
        if (actor.covers(reduction)) {
            return ConcessionStanding.WITHIN_AUTHORITY;
        }
        return authority.approver(actor, grant, reduction).isPresent()
                ? ConcessionStanding.ABOVE_AUTHORITY
                : ConcessionStanding.ABOVE_ALL_AUTHORITY;
    }

    private void settle(Issue issue, Reduction reduction, ConcessionStanding standing) {
        ActionCode code = reduction.type() == ConcessionType.DISCOUNT
                ? ActionCode.OFFER_DISCOUNT
                : ActionCode.OFFER_LABOUR_WAIVER;
        Grant grant = Authority.grant(reduction.type());
        Authority.Limit actor = authority.limit(Authority.actor(run.facts()), grant);
        if (standing == ConcessionStanding.WITHIN_AUTHORITY) {
            findings.reduced(issue.index(), reduction);
            for (Reason reason : reasons(actor)) {
                run.add(Conclusion.Action.should(issue.subject(), code), reason);
                documents(actor.role(), grant, reason);
                if (reduction.amount() == null && actor.maxAmount() != null) {
                    run.question(issue.subject(), "charge.labourFee", reason);
                }
            }
        }
        if (standing == ConcessionStanding.ABOVE_AUTHORITY
                || standing == ConcessionStanding.ABOVE_ALL_AUTHORITY
                || standing == ConcessionStanding.UNKNOWN_SIZE) {
            approval(actor, grant, reduction, standing);
        }
    }

    private void approval(Authority.Limit actor, Grant grant, Reduction reduction, ConcessionStanding standing) {
        Optional<Authority.Limit> approver = authority.approver(actor, grant, reduction);
        Role highest = actor.role() == Role.GROUP ? null : Role.GROUP;
        Role level = approver.map(Authority.Limit::role).orElse(highest);
        Role known = findings.approval().level();
        if (!findings.approval().required() || (level != null && known != null && level.compareTo(known) > 0)) {
            List<Reason> reasons = reasons(approver.orElse(actor));
            findings.approval(new Advice.Approval(true, level, standing.name(), false, reasons));
            reasons.forEach(
                    reason -> run.add(Conclusion.Action.must(Subject.CASE, ActionCode.REQUEST_APPROVAL), reason));
        }
        approver.ifPresent(limit -> limit.reasons().forEach(reason -> documents(limit.role(), grant, reason)));
    }

    private static List<Reason> reasons(Authority.Limit limit) {
        return limit.reasons().isEmpty() ? List.of(SIMULATED) : limit.reasons();
    }

    private void documents(Role role, Grant grant, Reason reason) {
        Answer answer = authority.look(role, grant);
        answer.decided().stream()
                .flatMap(row -> answer.given(row).stream())
                .map(Concluded::conclusion)
                .filter(Conclusion.Document.class::isInstance)
                .forEach(document -> run.add(document, reason));
    }
}
