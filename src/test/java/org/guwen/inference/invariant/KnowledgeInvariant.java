package org.guwen.inference.invariant;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What must hold of every advice, also after any permitted change of the tables. */
enum KnowledgeInvariant {
    /** Whatever was thrown instead of advice is reported by whoever asked. */
    EVERY_CASE_IS_ANSWERED((answered, broken) -> {}),
    BRANCH_FOLLOWS_RESPONSIBILITY(ComplaintInvariants::branchFollowsResponsibility),
    OUR_FAULT_IS_COVERED_IN_FULL(MoneyInvariants::ourFaultIsCoveredInFull),
    OUR_FAULT_IS_APOLOGISED_FOR(ComplaintInvariants::ourFaultIsApologisedFor),
    FREE_INSPECTION_COSTS_NOTHING(MoneyInvariants::freeInspectionCostsNothing),
    NOTHING_IS_INSPECTED_WITHOUT_CONSENT(ComplaintInvariants::nothingIsInspectedWithoutConsent),
    CONCESSION_NEEDS_BRANCH_FOUR_AND_CHARGE(MoneyInvariants::concessionNeedsBranchFourAndCharge),
    AMOUNTS_STAY_WITHIN_THE_FEES(MoneyInvariants::amountsStayWithinTheFees),
    OPEN_AMOUNT_IS_ABSENT_IN_THE_WHOLE(MoneyInvariants::openAmountIsAbsentInTheWhole),
    CONCESSIONS_ARE_NOT_STACKED(MoneyInvariants::concessionsAreNotStacked),
    CONCESSION_IS_NO_LARGER_THAN_ITS_FEES(AuthorityInvariants::concessionIsNoLargerThanItsFees),
    AUTHORITY_DECIDES_BY_ITS_LIMIT(AuthorityInvariants::authorityDecidesByItsLimit),
    SUSPECT_PRODUCT_IS_REFUSED(CosmeticInvariants::suspectProductIsRefused),
    UNAUTHORISED_MODIFICATION_IS_REFUSED(CosmeticInvariants::unauthorisedModificationIsRefused),
    NEEDED_CONTRACT_IS_SIGNED(CosmeticInvariants::neededContractIsSigned),
    SIMPLE_WORK_HAS_A_CONTRACT_ON_REQUEST_ONLY(CosmeticInvariants::simpleWorkHasAContractOnRequestOnly),
    MISSING_DISCLOSURE_HOLDS(CosmeticInvariants::missingDisclosureHolds),
    NOTHING_DOES_A_REFUSED_JOB(CosmeticInvariants::nothingDoesARefusedJob),
    STRICTEST_PROJECT_DECIDES(CosmeticInvariants::strictestProjectDecides),
    SAFETY_COMES_FIRST(SafetyInvariants::safetyComesFirst),
    NOTHING_STANDS_BEFORE_SAFETY(SafetyInvariants::nothingStandsBeforeSafety),
    PRESUMPTION_CANNOT_BE_TICKED_AWAY(PresumptionInvariants::cannotBeTickedAway),
    RIGHTS_ADD_UP(WarrantyInvariants::rightsAddUp),
    WARRANTY_REPAIR_IS_FREE_FOR_EVERY_OWNER(WarrantyInvariants::warrantyRepairIsFreeForEveryOwner),
    WHO_WANTS_NO_CONTACT_GETS_NONE(LeadInvariants::whoWantsNoContactGetsNone),
    FIGURES_ARE_QUOTED_ONCE_AND_WITH_THEIR_CONDITION(LeadInvariants::figuresAreQuotedOnceAndWithTheirCondition),
    EVERY_COMPLAINT_HAS_ITS_MANNERS(ComplaintInvariants::everyComplaintHasItsManners),
    OPENING_FITS_THE_CHANNEL(ComplaintInvariants::openingFitsTheChannel),
    NOTHING_IS_BOTH_RECOMMENDED_AND_FORBIDDEN(GeneralInvariants::nothingIsBothRecommendedAndForbidden),
    WHAT_IS_PERMITTED_IS_GIVEN(ProposalInvariants::whatIsPermittedIsGiven),
    ORDER_OF_PROPOSALS_DOES_NOT_MATTER(ProposalInvariants::orderOfProposalsDoesNotMatter),
    ALTERNATIVES_ARE_JUDGED_ALONE(ProposalInvariants::alternativesAreJudgedAlone),
    VERDICTS_AGREE_WITH_THE_LISTS(GeneralInvariants::verdictsAgreeWithTheLists),
    EVERYTHING_CITES_A_CLAUSE(GeneralInvariants::everythingCitesAClause),
    NO_DEADLINE_IS_EMPTY(GeneralInvariants::noDeadlineIsEmpty),
    UNKNOWN_RESPONSIBILITY_IS_NOT_THE_CUSTOMERS(ComplaintInvariants::unknownResponsibilityIsNotTheCustomers),
    EVERY_DEMAND_HAS_ONE_ANSWER(DemandInvariants::everyDemandHasOneAnswer),
    DEMANDS_ARE_ANSWERED_BY_THE_BRANCH(DemandInvariants::demandsAreAnsweredByTheBranch),
    REFUSED_REWORK_IS_NOT_BOOKED(DemandInvariants::refusedReworkIsNotBooked),
    FRAUD_STAYS_IN_THE_STORE(DemandInvariants::fraudStaysInTheStore),
    NOTHING_IS_PAID_BACK_TWICE(DemandInvariants::nothingIsPaidBackTwice),
    WHOLE_HOLDS_ITS_ISSUES(ComplaintInvariants::wholeHoldsItsIssues);

    private final BiConsumer<Answered, Consumer<String>> check;

    KnowledgeInvariant(BiConsumer<Answered, Consumer<String>> check) {
        this.check = check;
    }

    /** Reports every way in which an answer breaks the invariant. */
    void check(Answered answered, Consumer<String> broken) {
        check.accept(answered, broken);
    }
}
