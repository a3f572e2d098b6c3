package org.guwen.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.Obligation;
import org.guwen.advice.ProposedAct;
import org.guwen.advice.ProposedAct.Standing;
import org.guwen.advice.Reason;
import org.guwen.facts.ProjectGroup;
import org.guwen.facts.Proposal;
import org.guwen.facts.Subject;
import org.guwen.facts.Topic;

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
            concessions.requested().ifPresent(concessions::judge);
        }
        run.conclude(acts);
    }

    private void judge(int index, Proposal proposal) {
        String code = Objects.requireNonNull(proposal.code(), "a proposal has a code");
        boolean isForbiddenCode = Arrays.stream(ForbiddenCode.values())
                .anyMatch(known -> known.name().equals(code));
        if (isForbiddenCode) {
            forbidden(index, ForbiddenCode.valueOf(code));
        } else if (ConcessionRequests.type(code) != null && run.facts().topic() == Topic.COMPLAINT) {
            acts.add(new ProposedAct(index, Standing.CONCESSION, concessions.judge(proposal)));
        } else {
            acts.add(new ProposedAct(index, standing(ActionCode.valueOf(code)), null));
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

    private Standing standing(ActionCode code) {
        if (run.concluded().stream().anyMatch(item -> isExclusion(item.conclusion(), code))) {
            return Standing.EXCLUDED;
        }
        Optional<Obligation> obligation = run.concluded().stream()
                .map(Concluded::conclusion)
                .filter(Conclusion.Action.class::isInstance)
                .map(Conclusion.Action.class::cast)
                .filter(action -> action.code() == code)
                .map(Conclusion.Action::obligation)
                .min(Obligation::compareTo);
        if (obligation.isPresent()) {
            return obligation.get() == Obligation.MAY ? Standing.OFFERED : Standing.RECOMMENDED;
        }
        return REMEDIES.contains(code) ? Standing.BEYOND_ENTITLEMENT : Standing.NEUTRAL;
    }

    private static boolean isExclusion(Conclusion conclusion, ActionCode code) {
        return (conclusion instanceof Conclusion.Exclusion exclusion && exclusion.code() == code)
                || (conclusion instanceof Conclusion.Suppression suppression && suppression.code() == code);
    }
}
