package org.guwen.inference.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.guwen.inference.TestKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The invariants of the knowledge on random cases, with the tables as shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeInvariantTests {

    private static final long SEED = Long.getLong("guwen.seed", 20_261_123L);
    private static final int CASES = Integer.getInteger("guwen.cases", 20_000);

    private final Survey survey = new Survey(TestKnowledge.BASE);

    @BeforeAll
    void ask() {
        survey.ask(SEED, CASES);
    }

    private void holds(KnowledgeInvariant invariant) {
        assertThat(survey.broken(invariant))
                .as("%s, broken in %d of %d cases of seed %d", invariant, survey.count(invariant), CASES, SEED)
                .isEmpty();
    }

    @Test
    void everyPermittedCaseIsAnswered() {
        holds(KnowledgeInvariant.EVERY_CASE_IS_ANSWERED);
    }

    @Test
    void thePresumptionCannotBeTickedAway() {
        holds(KnowledgeInvariant.PRESUMPTION_CANNOT_BE_TICKED_AWAY);
    }

    @Test
    void rightsAddUpAndACompanyHasNoneOfThem() {
        holds(KnowledgeInvariant.RIGHTS_ADD_UP);
    }

    @Test
    void everyDemandHasExactlyOneAnswer() {
        holds(KnowledgeInvariant.EVERY_DEMAND_HAS_ONE_ANSWER);
    }

    @Test
    void aDemandIsAnsweredByTheBranchThatGivesMost() {
        holds(KnowledgeInvariant.DEMANDS_ARE_ANSWERED_BY_THE_BRANCH);
    }

    @Test
    void refusedReworkIsNotBookedAndTwoWaysAreNotBothAMust() {
        holds(KnowledgeInvariant.REFUSED_REWORK_IS_NOT_BOOKED);
    }

    @Test
    void whatIsSaidOfFraudStaysInTheStore() {
        holds(KnowledgeInvariant.FRAUD_STAYS_IN_THE_STORE);
    }

    @Test
    void nothingIsPaidBackTwice() {
        holds(KnowledgeInvariant.NOTHING_IS_PAID_BACK_TWICE);
    }

    @Test
    void ourFaultIsFreeAndNeverConceded() {
        holds(KnowledgeInvariant.OUR_FAULT_IS_COVERED_IN_FULL);
    }

    @Test
    void ourFaultIsInvestigatedAndApologisedFor() {
        holds(KnowledgeInvariant.OUR_FAULT_IS_APOLOGISED_FOR);
    }

    @Test
    void anInspectionOfferedFreeCostsNothing() {
        holds(KnowledgeInvariant.FREE_INSPECTION_COSTS_NOTHING);
    }

    @Test
    void nothingIsInspectedOrRepairedWithoutConsent() {
        holds(KnowledgeInvariant.NOTHING_IS_INSPECTED_WITHOUT_CONSENT);
    }

    @Test
    void aConcessionNeedsBranchFourAndAChargeAtIssue() {
        holds(KnowledgeInvariant.CONCESSION_NEEDS_BRANCH_FOUR_AND_CHARGE);
    }

    @Test
    void noAmountIsNegativeOrAboveItsFee() {
        holds(KnowledgeInvariant.AMOUNTS_STAY_WITHIN_THE_FEES);
    }

    @Test
    void anAmountThatIsOpenInOneIssueIsOpenInTheWhole() {
        holds(KnowledgeInvariant.OPEN_AMOUNT_IS_ABSENT_IN_THE_WHOLE);
    }

    @Test
    void concessionsOnOneChargeAreNotStackedUnlessTheRowSaysSo() {
        holds(KnowledgeInvariant.CONCESSIONS_ARE_NOT_STACKED);
    }

    @Test
    void noConcessionIsLargerThanTheFeesItIsTakenFrom() {
        holds(KnowledgeInvariant.CONCESSION_IS_NO_LARGER_THAN_ITS_FEES);
    }

    @Test
    void whatIsAboveTheLimitNeedsAHigherRoleAndWhatIsAtTheLimitDoesNot() {
        holds(KnowledgeInvariant.AUTHORITY_DECIDES_BY_ITS_LIMIT);
    }

    @Test
    void aSuspectProductIsRefusedWhoeverSuppliesIt() {
        holds(KnowledgeInvariant.SUSPECT_PRODUCT_IS_REFUSED);
    }

    @Test
    void anUnauthorisedModificationIsRefusedWhateverIsSigned() {
        holds(KnowledgeInvariant.UNAUTHORISED_MODIFICATION_IS_REFUSED);
    }

    @Test
    void workOfGroupsAToDIsNeverAllowedWithoutItsContract() {
        holds(KnowledgeInvariant.NEEDED_CONTRACT_IS_SIGNED);
    }

    @Test
    void simpleWorkGetsAContractOnRequestAndOnlyThen() {
        holds(KnowledgeInvariant.SIMPLE_WORK_HAS_A_CONTRACT_ON_REQUEST_ONLY);
    }

    @Test
    void workWaitsForExplanationCommissionHoursAndFee() {
        holds(KnowledgeInvariant.MISSING_DISCLOSURE_HOLDS);
    }

    @Test
    void nothingIsDoneForARefusedJob() {
        holds(KnowledgeInvariant.NOTHING_DOES_A_REFUSED_JOB);
    }

    @Test
    void theStrictestProjectDecidesTheOrder() {
        holds(KnowledgeInvariant.STRICTEST_PROJECT_DECIDES);
    }

    @Test
    void aWarrantyRepairIsFreeWhereverTheCarWasBought() {
        holds(KnowledgeInvariant.WARRANTY_REPAIR_IS_FREE_FOR_EVERY_OWNER);
    }

    @Test
    void everyComplaintForbidsArguingBlamingAndDelayAndEndsWithThanks() {
        holds(KnowledgeInvariant.EVERY_COMPLAINT_HAS_ITS_MANNERS);
    }

    @Test
    void theRoomIsForCustomersOnSiteAndTheOpeningForThoseWeHear() {
        holds(KnowledgeInvariant.OPENING_FITS_THE_CHANNEL);
    }

    @Test
    void noActIsBothRecommendedAndForbidden() {
        holds(KnowledgeInvariant.NOTHING_IS_BOTH_RECOMMENDED_AND_FORBIDDEN);
    }

    @Test
    void whatIsPermittedIsGivenByARuleOrARow() {
        holds(KnowledgeInvariant.WHAT_IS_PERMITTED_IS_GIVEN);
    }

    @Test
    void proposalsInAnotherOrderGetTheSameWords() {
        holds(KnowledgeInvariant.ORDER_OF_PROPOSALS_DOES_NOT_MATTER);
    }

    @Test
    void anAlternativeIsJudgedAsIfItWereTheOnlyOne() {
        holds(KnowledgeInvariant.ALTERNATIVES_ARE_JUDGED_ALONE);
    }

    @Test
    void noVerdictContradictsTheAdvice() {
        holds(KnowledgeInvariant.VERDICTS_AGREE_WITH_THE_LISTS);
    }

    @Test
    void everyConclusionCitesAClause() {
        holds(KnowledgeInvariant.EVERYTHING_CITES_A_CLAUSE);
    }

    @Test
    void noDeadlineIsEmptyOrBeyondTheLaw() {
        holds(KnowledgeInvariant.NO_DEADLINE_IS_EMPTY);
    }

    @Test
    void anUnknownCauseIsNeverTheCustomers() {
        holds(KnowledgeInvariant.UNKNOWN_RESPONSIBILITY_IS_NOT_THE_CUSTOMERS);
    }

    @Test
    void theBranchFollowsTheResponsibility() {
        holds(KnowledgeInvariant.BRANCH_FOLLOWS_RESPONSIBILITY);
    }

    @Test
    void theWholeHoldsWhatItsIssuesHold() {
        holds(KnowledgeInvariant.WHOLE_HOLDS_ITS_ISSUES);
    }
}
