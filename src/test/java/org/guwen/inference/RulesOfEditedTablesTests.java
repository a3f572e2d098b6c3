package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Records;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Role;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rules that cannot fire on the shipped tables but guard edited ones: each fires once a row is switched off or bills more,
 * and does not if one fact of the case is another.
 */
class RulesOfEditedTablesTests {

    private static final String DISCOUNT =
            "A discount of a role that the table does not speak of is for the store manager";
    private static final String WAIVER =
            "A labour waiver of a role that the table does not speak of is for the store manager";
    private static final String LAST_DISCOUNT =
            "A discount ends with the highest levels, though the table does not speak of them";
    private static final String LAST_WAIVER =
            "A labour waiver ends with the highest levels, though the table does not speak of them";
    private static final String DECIDES =
            "What no rule speaks of is for the store manager, where no table names the next level";
    private static final String PROPOSED =
            "The concession of the table is proposed, though the actor may grant nothing";
    private static final String UNTABLED = "Where no limit is tabled whoever the row names decides";
    private static final String INSPECTION = "An inspection that is charged costs its fee";

    private static final KnowledgeBase NO_DISCOUNT_OF_ADVISOR = without("CA-04");
    private static final KnowledgeBase NO_WAIVER_OF_ADVISOR = without("CA-03");

    /** A charge of a third party's making at issue, for which the table proposes a labour waiver. */
    private static Inferred infer(KnowledgeBase knowledge, String role, String more) {
        String json = "{'topic':'COMPLAINT','actor':{'role':'" + role + "'},"
                + "'complaint':{'responsibility':'THIRD_PARTY','hasVehicleProblem':false},"
                + "'charge':{'atIssue':true,'labourFee':400,'partsFee':300" + more + "}";
        return new Inference().infer(knowledge, CaseEdits.facts(json.replace('\'', '"')), RandomCases.AS_OF);
    }

    private static Inferred proposed(KnowledgeBase knowledge, String role, String code, String percent) {
        return infer(knowledge, role, "},'proposals':[{'code':'" + code + "','percent':" + percent + "}]");
    }

    private static Inferred billed(KnowledgeBase knowledge, String role, String fee) {
        return infer(knowledge, role, fee + "}");
    }

    private static KnowledgeBase without(String authority) {
        return edited(
                "concession_authority", row -> row.id().equals(authority) ? row(row, row.outcomes(), false) : row);
    }

    private static KnowledgeBase billing(String remedy, ChargeItem item) {
        return edited("responsibility_remedy", row -> {
            if (!row.id().equals(remedy)) {
                return row;
            }
            List<ChargeItem> billed = new ArrayList<>(row.outcomes("billed", ChargeItem.class));
            billed.add(item);
            Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
            outcomes.put("billed", List.copyOf(billed));
            return row(row, outcomes, true);
        });
    }

    private static KnowledgeBase edited(String table, UnaryOperator<Row> edit) {
        Ruleset shipped = TestKnowledge.RULESET;
        return TestKnowledge.of(new Ruleset(
                shipped.number() + 1,
                shipped.sha256(),
                shipped.tables().stream()
                        .map(other -> other.id().equals(table) ? edited(other, edit) : other)
                        .toList()));
    }

    private static DecisionTable edited(DecisionTable table, UnaryOperator<Row> edit) {
        return Records.with(table, "rows", table.rows().stream().map(edit).toList());
    }

    private static Row row(Row row, Map<String, Object> outcomes, boolean enabled) {
        return Records.with(row, Map.of("outcomes", outcomes, "enabled", enabled));
    }

    private static void needsApproval(Inferred inferred, @Nullable Role level) {
        assertThat(inferred.advice().verdicts())
                .singleElement()
                .satisfies(said -> assertThat(said.verdict()).isEqualTo(Verdict.NEEDS_APPROVAL));
        assertThat(inferred.advice().approval().level()).isEqualTo(level);
    }

    private static void permits(Inferred inferred) {
        assertThat(inferred.advice().verdicts())
                .singleElement()
                .satisfies(said -> assertThat(said.verdict()).isEqualTo(Verdict.PERMITTED));
    }

    private static Advice.Concession offered(Inferred inferred) {
        return Objects.requireNonNull(inferred.advice().charges().concession());
    }

    @Test
    void aRoleWithoutARowGivesNoDiscount() {
        Inferred inferred = proposed(NO_DISCOUNT_OF_ADVISOR, "SERVICE_ADVISOR", "OFFER_DISCOUNT", "5");

        assertThat(inferred.rules()).contains(DISCOUNT).doesNotContain(WAIVER);
        needsApproval(inferred, Role.STORE_MANAGER);
    }

    @Test
    void aRoleWithARowStillGivesItsDiscount() {
        Inferred inferred = proposed(NO_DISCOUNT_OF_ADVISOR, "SERVICE_MANAGER", "OFFER_DISCOUNT", "5");

        assertThat(inferred.rules()).doesNotContain(DISCOUNT);
        permits(inferred);
    }

    @Test
    void aDiscountIsPassedOnBeyondALevelWithoutARow() {
        KnowledgeBase knowledge = without("CA-08");
        Inferred above = proposed(knowledge, "SERVICE_ADVISOR", "OFFER_DISCOUNT", "5.01");
        Inferred within = proposed(knowledge, "SERVICE_ADVISOR", "OFFER_DISCOUNT", "5");

        assertThat(above.rules()).contains(DISCOUNT);
        needsApproval(above, Role.STORE_MANAGER);
        assertThat(within.rules()).doesNotContain(DISCOUNT);
        permits(within);
    }

    @Test
    void aRoleWithoutARowGivesNoLabourWaiver() {
        Inferred inferred = proposed(NO_WAIVER_OF_ADVISOR, "SERVICE_ADVISOR", "OFFER_LABOUR_WAIVER", "5");

        assertThat(inferred.rules()).contains(WAIVER).doesNotContain(DISCOUNT);
        needsApproval(inferred, Role.STORE_MANAGER);
    }

    @Test
    void whereTheStoreManagerHasNoRowNobodyIsAsked() {
        Inferred discount = proposed(without("CA-10"), "STORE_MANAGER", "OFFER_DISCOUNT", "5");
        Inferred waiver = proposed(without("CA-09"), "STORE_MANAGER", "OFFER_LABOUR_WAIVER", "5");

        assertThat(discount.rules()).contains(LAST_DISCOUNT).doesNotContain(LAST_WAIVER);
        assertThat(waiver.rules()).contains(LAST_WAIVER).doesNotContain(LAST_DISCOUNT);
        for (Inferred inferred : List.of(discount, waiver)) {
            assertThat(inferred.advice().verdicts())
                    .singleElement()
                    .satisfies(said -> assertThat(said.verdict()).isEqualTo(Verdict.PROHIBITED));
            assertThat(inferred.advice().approval().required()).isFalse();
        }
        permits(proposed(without("CA-10"), "STORE_MANAGER", "OFFER_LABOUR_WAIVER", "5"));
    }

    @Test
    void whatNoRuleSpeaksOfIsForTheStoreManagerWhereNoRowNamesTheNextLevel() {
        Inferred without = proposed(NO_DISCOUNT_OF_ADVISOR, "SERVICE_ADVISOR", "PROTECT_ON_TIME_DELIVERY", "1");
        Inferred with = proposed(NO_DISCOUNT_OF_ADVISOR, "SERVICE_MANAGER", "PROTECT_ON_TIME_DELIVERY", "1");

        assertThat(without.rules()).contains(DECIDES);
        assertThat(with.rules()).doesNotContain(DECIDES);
        for (Inferred inferred : List.of(without, with)) {
            assertThat(inferred.advice().verdicts())
                    .singleElement()
                    .returns(Verdict.NOT_COVERED, Advice.ProposalVerdict::verdict)
                    .returns(Role.STORE_MANAGER, said -> said.figures().get("decides"));
        }
    }

    @Test
    void aRoleWithARowStillGivesItsLabourWaiver() {
        Inferred inferred = proposed(NO_WAIVER_OF_ADVISOR, "SERVICE_MANAGER", "OFFER_LABOUR_WAIVER", "5");

        assertThat(inferred.rules()).doesNotContain(WAIVER);
        permits(inferred);
    }

    @Test
    void theMissingRowOfOneConcessionLeavesTheOther() {
        Inferred waiver = proposed(NO_DISCOUNT_OF_ADVISOR, "SERVICE_ADVISOR", "OFFER_LABOUR_WAIVER", "5");
        Inferred discount = proposed(NO_WAIVER_OF_ADVISOR, "SERVICE_ADVISOR", "OFFER_DISCOUNT", "5");

        assertThat(waiver.rules()).doesNotContain(DISCOUNT, WAIVER);
        permits(waiver);
        assertThat(discount.rules()).doesNotContain(DISCOUNT, WAIVER);
        permits(discount);
    }

    @Test
    void aRoleWithoutARowProposesTheConcessionOfTheTableAndGrantsNoneOfIt() {
        Inferred inferred = billed(NO_WAIVER_OF_ADVISOR, "SERVICE_ADVISOR", "");

        assertThat(inferred.rules()).contains(PROPOSED);
        assertThat(offered(inferred).type()).isEqualTo(ConcessionType.LABOUR_WAIVER);
        assertThat(offered(inferred).proposedPercent()).isEqualByComparingTo("10");
        assertThat(offered(inferred).capPercent()).isEqualByComparingTo("0");
        assertThat(offered(inferred).capAmount()).isEqualByComparingTo("0");
    }

    @Test
    void aRoleWithARowProposesTheConcessionOfTheTableUpToItsOwnLimit() {
        Inferred inferred = billed(NO_WAIVER_OF_ADVISOR, "SERVICE_MANAGER", "");

        assertThat(inferred.rules()).doesNotContain(PROPOSED);
        assertThat(offered(inferred).capPercent()).isEqualByComparingTo("50");
        assertThat(offered(inferred).capAmount()).isEqualByComparingTo("1000");
    }

    @Test
    void anInspectionThatARowBillsCostsItsFee() {
        Inferred inferred = billed(billing("RR-25", ChargeItem.INSPECTION), "SERVICE_ADVISOR", ",'inspectionFee':80.5");

        assertThat(inferred.rules()).contains(INSPECTION);
        assertThat(inferred.advice().charges().customerPays())
                .containsEntry(ChargeItem.INSPECTION, new BigDecimal("80.50"))
                .containsEntry(ChargeItem.TOTAL, new BigDecimal("780.50"));
    }

    @Test
    void anInspectionWithoutAFeeOrThatNoRowBillsCostsNothing() {
        Inferred withoutFee = billed(billing("RR-25", ChargeItem.INSPECTION), "SERVICE_ADVISOR", "");
        Inferred unbilled = billed(TestKnowledge.BASE, "SERVICE_ADVISOR", ",'inspectionFee':80.5");

        for (Inferred inferred : List.of(withoutFee, unbilled)) {
            assertThat(inferred.rules()).doesNotContain(INSPECTION);
            assertThat(inferred.advice().charges().customerPays())
                    .doesNotContainKey(ChargeItem.INSPECTION)
                    .containsEntry(ChargeItem.TOTAL, new BigDecimal("700.00"));
        }
    }

    @Test
    void aRoleThatNoRowLimitsAgreesToCompensationWithoutALimit() {
        KnowledgeBase unlimited = edited(
                "compensation_authority", row -> row.id().equals("CP-01") ? row(row, row.outcomes(), false) : row);

        Inferred inferred = compensated(unlimited);
        Inferred shipped = compensated(TestKnowledge.BASE);

        assertThat(inferred.rules()).contains(UNTABLED);
        assertThat(inferred.advice().demands()).singleElement().satisfies(demand -> {
            assertThat(demand.answer()).isEqualTo(DemandAnswer.NEGOTIABLE);
            assertThat(demand.decidedBy()).isEqualTo(Role.STORE_MANAGER);
            assertThat(demand.limitAmount()).isNull();
        });
        assertThat(shipped.rules()).doesNotContain(UNTABLED);
        assertThat(shipped.advice().demands())
                .singleElement()
                .satisfies(demand -> assertThat(demand.limitAmount()).isEqualByComparingTo("5000"));
    }

    private static Inferred compensated(KnowledgeBase knowledge) {
        String json = "{'topic':'COMPLAINT','complaint':{'responsibility':'OUR_FAULT','category':'OTHER',"
                + "'hasVehicleProblem':false,'demands':[{'code':'COMPENSATION'}]}}";
        return new Inference().infer(knowledge, CaseEdits.facts(json.replace('\'', '"')), RandomCases.AS_OF);
    }

    @Test
    void noneOfTheseRulesFiresOnTheShippedTables() {
        for (String code : List.of("OFFER_DISCOUNT", "OFFER_LABOUR_WAIVER")) {
            assertThat(proposed(TestKnowledge.BASE, "SERVICE_ADVISOR", code, "5")
                            .rules())
                    .doesNotContain(DISCOUNT, WAIVER, LAST_DISCOUNT, LAST_WAIVER, PROPOSED, INSPECTION, DECIDES);
        }
    }
}
