package org.guwen.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.Obligation;
import org.guwen.advice.ProposedAct;
import org.guwen.advice.ProposedAct.ConcessionStanding;
import org.guwen.advice.ProposedAct.Standing;
import org.guwen.advice.Reason;
import org.guwen.facts.Proposal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Topic;

/** Compares what somebody wants to do with the advice so far; the principles in {@code rules/request} judge it. */
final class Proposals {

    private static final Set<ActionCode> REMEDIES = EnumSet.of(
            ActionCode.BEAR_RELATED_COSTS,
            ActionCode.ARRANGE_REWORK,
            ActionCode.REFUND_OVERCHARGE,
            ActionCode.WARRANTY_REPAIR_FREE);

    private final CaseRun run;
    private final CaseFindings findings;
    private final ConcessionRequests concessions;
    private final List<ProposedAct> acts = new ArrayList<>();

    Proposals(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
        this.concessions = new ConcessionRequests(run, findings);
    }

    /** Judges all proposals, and the concession that the charge block asks for. */
    void judge() {
        List<Proposal> proposals = Unknowns.or(run.facts().proposals(), List.of());
        for (int i = 0; i < proposals.size(); i++) {
            judge(i, proposals.get(i));
        }
        if (run.facts().topic() == Topic.COMPLAINT) {
            new BillRequests(run, findings).requested().forEach(concessions::judge);
        }
        run.conclude(acts);
    }

    private void judge(int index, Proposal proposal) {
        String code = Objects.requireNonNull(proposal.code(), "a proposal has a code");
        boolean isForbiddenCode = Arrays.stream(ForbiddenCode.values())
                .anyMatch(known -> known.name().equals(code));
        if (isForbiddenCode) {
            forbidden(index, ForbiddenCode.valueOf(code));
        } else if (ConcessionRequests.type(code) != null) {
            acts.add(new ProposedAct(index, Standing.CONCESSION, concession(proposal)));
        } else {
            acts.add(new ProposedAct(index, standing(ActionCode.valueOf(code), proposal), null));
        }
    }

    private void forbidden(int index, ForbiddenCode code) {
        boolean isContractNeedless = code == ForbiddenCode.START_WITHOUT_CONTRACT
                && !findings.works().isEmpty()
                && findings.works().stream()
                        .allMatch(work -> work.group() == ProjectGroup.SIMPLE
                                && !Boolean.TRUE.equals(work.project().customerRequestsContract()));
        if (isContractNeedless) {
            acts.add(new ProposedAct(index, Standing.CONTRACT_NOT_NEEDED, null));
            return;
        }
        acts.add(new ProposedAct(index, Standing.FORBIDDEN, null));
        // An act that is proposed and forbidden in general is listed, even where the case alone would not bring it up.
        run.add(
                new Conclusion.Prohibition(Subject.CASE, code),
                new Reason.OfRule(
                        "A forbidden act is prohibited, whoever proposes it",
                        code.clauses(),
                        org.guwen.advice.Basis.PRINCIPLE));
    }

    /** A concession belongs to the charge of a complaint; anywhere else there is nothing to concede (AMB-05, AMB-06). */
    private ConcessionStanding concession(Proposal proposal) {
        if (run.facts().topic() == Topic.COMPLAINT) {
            return concessions.judge(proposal);
        }
        boolean isOurFault = proposal.asRemedyFor() == Responsibility.OUR_FAULT
                || (run.facts().complaint() != null
                        && run.facts().complaint().responsibility() == Responsibility.OUR_FAULT);
        return isOurFault ? ConcessionStanding.OUR_FAULT_FULL_COVER : ConcessionStanding.NO_CHARGE_AT_ISSUE;
    }

    private Standing standing(ActionCode code, Proposal proposal) {
        Predicate<Subject> meant = proposal.issue() == null
                ? subject -> true
                : Set.of(Subject.CASE, Subject.issue(proposal.issue()))::contains;
        Optional<Advice.Action> given = new Acts(run.concluded())
                .actions(meant).stream().filter(action -> action.code() == code).findFirst();
        if (given.isPresent()) {
            return given.get().obligation() == Obligation.MAY ? Standing.OFFERED : Standing.RECOMMENDED;
        }
        if (run.concluded().stream()
                .map(Concluded::conclusion)
                .anyMatch(conclusion -> meant.test(conclusion.subject()) && isLeftOut(conclusion, code))) {
            return Standing.EXCLUDED;
        }
        return REMEDIES.contains(code) ? Standing.BEYOND_ENTITLEMENT : Standing.NEUTRAL;
    }

    private static boolean isLeftOut(Conclusion conclusion, ActionCode code) {
        return (conclusion instanceof Conclusion.Exclusion exclusion && exclusion.code() == code)
                || (conclusion instanceof Conclusion.Suppression suppression && suppression.code() == code);
    }
}
