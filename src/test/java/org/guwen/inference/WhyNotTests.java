package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Decision;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.inference.whynot.Goal;
import org.guwen.inference.whynot.WhyNot;
import org.guwen.inference.whynot.WhyNotAnswer;
import org.guwen.inference.whynot.WhyNotAnswer.Change;
import org.guwen.inference.whynot.WhyNotAnswer.Way;
import org.junit.jupiter.api.Test;

/** Why-not answers are true: what they promise happens, and nothing in them is more than is needed. */
class WhyNotTests {

    private static final int CASES = 120;

    private final Inference inference = new Inference();

    @Test
    void workThatIsHeldUntilTheContractIsSignedMayBeginOnceItIs() {
        CaseFacts facts = CaseEdits.facts("""
                {"topic":"COSMETIC","actor":{"role":"SERVICE_ADVISOR"},"projects":[{"projectType":"NAV_HEAD_UNIT",
                 "stdHoursDisclosed":true,"labourFeeDisclosed":true,"explainedFunctions":true,"explainedPerformance":true,
                 "explainedAdverseEffects":true,"explainedDirectly":true,"workCommission":"WRITTEN","contractSigned":false,
                 "affects":[],"effectKnown":true,"legalApproval":"NOT_NEEDED","forbiddenByManual":false,
                 "product":{"authenticity":"GENUINE","suppliedBy":"STORE"}}]}""");

        WhyNotAnswer answer = ask(facts, new Goal.WorkDecided(0, Decision.ALLOW));

        assertThat(answer.isGiven()).isFalse();
        assertThat(answer.ways()).isNotEmpty();
        assertThat(answer.ways().get(0).changes())
                .extracting(Change::pointer)
                .containsExactly("/projects/0/contractSigned");
    }

    @Test
    void aProposalAboveTheAuthorityIsPermittedOnceItIsAsSmallAsTheAuthority() {
        CaseFacts facts = CaseEdits.facts("""
                {"topic":"COMPLAINT","actor":{"role":"SERVICE_ADVISOR"},"complaint":{"channel":"ON_SITE",
                 "category":"CHARGE_DISPUTE","responsibility":"CUSTOMER_MISUNDERSTANDING","hasVehicleProblem":false,
                 "emotion":"CALM","otherCustomersPresent":false,"repairHistoryReviewed":true},
                 "charge":{"atIssue":true,"labourFee":400,"partsFee":0},
                 "proposals":[{"code":"OFFER_LABOUR_WAIVER","percent":50}]}""");

        WhyNotAnswer answer = ask(facts, new Goal.ProposalPermitted(0));

        assertThat(answer.isGiven()).isFalse();
        for (Way way : answer.ways()) {
            for (Change change : way.changes()) {
                if (change.pointer().equals("/proposals/0/percent")) {
                    Object more = new java.math.BigDecimal(change.to().toString()).add(java.math.BigDecimal.ONE);
                    CaseFacts larger = FactEdits.with(facts, change.pointer(), more);
                    assertThat(new Goal.ProposalPermitted(0)
                                    .isReached(inference.infer(TestKnowledge.BASE, larger, RandomCases.AS_OF)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyWayGivesWhatWasMissedAndNothingInItCanBeLeftOut() {
        RandomCases cases = new RandomCases(20_261_127L);
        int ways = 0;
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = cases.next();
            for (Goal goal : goals(facts)) {
                WhyNotAnswer answer = ask(facts, goal);
                for (Way way : answer.ways()) {
                    ways++;
                    assertThat(isReached(facts, way.changes(), goal)).isTrue();
                    for (Change change : way.changes()) {
                        List<Change> without = new ArrayList<>(way.changes());
                        without.remove(change);
                        assertThat(isReached(facts, without, goal))
                                .as("%s without %s", way, change)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(ways).isGreaterThan(5);
    }

    @Test
    void whatIsGivenNeedsNoWay() {
        RandomCases cases = new RandomCases(3);
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = cases.next();
            Advice advice = inference
                    .infer(TestKnowledge.BASE, facts, RandomCases.AS_OF)
                    .advice();
            for (Advice.Action action : advice.actions()) {
                assertThat(ask(facts, new Goal.ActionGiven(action.code())).isGiven())
                        .isTrue();
            }
        }
    }

    private static List<Goal> goals(CaseFacts facts) {
        List<Goal> goals = new ArrayList<>(List.of(
                new Goal.ActionGiven(ActionCode.INSPECT_AND_REPAIR), new Goal.ActionGiven(ActionCode.OFFER_DISCOUNT)));
        if (facts.proposals() != null) {
            for (int i = 0; i < facts.proposals().size(); i++) {
                goals.add(new Goal.ProposalPermitted(i));
            }
        }
        boolean hasProject = facts.topic() == org.guwen.facts.code.Topic.COSMETIC
                && facts.projects() != null
                && !facts.projects().isEmpty();
        if (hasProject) {
            goals.add(new Goal.WorkDecided(0, Decision.ALLOW));
        }
        return goals;
    }

    private WhyNotAnswer ask(CaseFacts facts, Goal goal) {
        return WhyNot.of(inference, TestKnowledge.BASE, facts, RandomCases.AS_OF, null, goal);
    }

    private boolean isReached(CaseFacts facts, List<Change> changes, Goal goal) {
        CaseFacts changed = facts;
        for (Change change : changes) {
            changed = FactEdits.with(changed, change.pointer(), change.to());
        }
        Inferred inferred = inference.infer(TestKnowledge.BASE, changed, RandomCases.AS_OF);
        return inferred.contradictions().isEmpty() && goal.isReached(inferred);
    }
}
