package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of complaints, to the fen. */
class BillTests {

    private final Inference inference = new Inference();

    private Advice advice(String json) {
        return inference
                .infer(TestKnowledge.BASE, CaseEdits.facts(json.replace('\'', '"')), RandomCases.AS_OF)
                .advice();
    }

    /** A problem not caused by us with a charge at issue, and one proposal. */
    private Advice proposed(String role, String fees, String proposal) {
        return advice("{'topic':'COMPLAINT','actor':{'role':'" + role + "'},"
                + "'complaint':{'channel':'ON_SITE','category':'CHARGE_DISPUTE','responsibility':'CUSTOMER_CAUSE',"
                + "'hasVehicleProblem':false},'charge':{'atIssue':true," + fees + "},'proposals':[{" + proposal
                + "}]}");
    }

    private static Map<String, String> pays(Advice.Charges charges) {
        Map<String, String> pays = new LinkedHashMap<>();
        charges.customerPays().forEach((item, amount) -> pays.put(item.name(), amount.toPlainString()));
        return pays;
    }

    private static Verdict verdict(Advice advice) {
        return advice.verdicts().get(0).verdict();
    }

    @Test
    void aWaiverLowersTheLabourFeeAlone() {
        Advice advice = proposed(
                "STORE_MANAGER", "'labourFee':300,'partsFee':200", "'code':'OFFER_LABOUR_WAIVER','percent':100");

        assertThat(pays(advice.charges()))
                .containsEntry("LABOUR", "0.00")
                .containsEntry("PARTS", "200.00")
                .containsEntry("TOTAL", "200.00");
    }

    @Test
    void aDiscountLowersLabourFirstThenParts() {
        Advice advice =
                proposed("STORE_MANAGER", "'labourFee':10,'partsFee':190", "'code':'OFFER_DISCOUNT','percent':20");

        assertThat(pays(advice.charges()))
                .containsEntry("LABOUR", "0.00")
                .containsEntry("PARTS", "160.00")
                .containsEntry("TOTAL", "160.00");
    }

    @Test
    void halfAFenIsGivenToTheCustomer() {
        Advice advice =
                proposed("STORE_MANAGER", "'labourFee':0.03,'partsFee':0", "'code':'OFFER_LABOUR_WAIVER','percent':50");

        assertThat(pays(advice.charges())).containsEntry("LABOUR", "0.01").containsEntry("TOTAL", "0.01");
    }

    @Test
    void whatIsNotYetApprovedLowersNothing() {
        Advice advice =
                proposed("RECEPTIONIST", "'labourFee':300,'partsFee':200", "'code':'OFFER_LABOUR_WAIVER','percent':50");

        assertThat(verdict(advice)).isEqualTo(Verdict.NEEDS_APPROVAL);
        assertThat(pays(advice.charges())).containsEntry("LABOUR", "300.00").containsEntry("TOTAL", "500.00");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 200.01", "100, 0, 100.01", "0, 0, 0.01"})
    void aDiscountAboveTheFeesIsProhibited(String labour, String parts, String amount) {
        Advice advice = proposed(
                "GROUP",
                "'labourFee':" + labour + ",'partsFee':" + parts,
                "'code':'OFFER_DISCOUNT','amount':" + amount);

        assertThat(verdict(advice)).isEqualTo(Verdict.PROHIBITED);
        assertThat(advice.charges().customerPays().values()).allMatch(paid -> paid.signum() >= 0);
    }

    @Test
    void aWaiverOneFenAboveTheLabourFeeIsProhibited() {
        Advice advice =
                proposed("GROUP", "'labourFee':300,'partsFee':200", "'code':'OFFER_LABOUR_WAIVER','amount':300.01");

        assertThat(verdict(advice)).isEqualTo(Verdict.PROHIBITED);
        assertThat(pays(advice.charges())).containsEntry("LABOUR", "300.00");
    }

    @Test
    void twoChargesMayEachBearAConcessionOfTheirOwn() {
        String issue = "{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false,"
                + "'charge':{'atIssue':true,'labourFee':100,'partsFee':100}}";

        Advice advice = advice("{'topic':'COMPLAINT','actor':{'role':'STORE_MANAGER'},'complaint':{'issues':[" + issue
                + "," + issue + "]},'proposals':[{'code':'OFFER_DISCOUNT','percent':10,'issue':0},"
                + "{'code':'OFFER_LABOUR_WAIVER','percent':10,'issue':1}]}");

        assertThat(advice.verdicts()).allMatch(said -> said.verdict() == Verdict.PERMITTED);
        assertThat(pays(advice.issues().get(0).charges())).containsEntry("TOTAL", "180.00");
        assertThat(pays(advice.issues().get(1).charges())).containsEntry("TOTAL", "190.00");
        assertThat(pays(advice.charges())).containsEntry("TOTAL", "370.00");
    }

    private Advice severally(String proposals) {
        return advice("{'topic':'COMPLAINT','actor':{'role':'STORE_MANAGER'},"
                + "'complaint':{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false},"
                + "'charge':{'atIssue':true,'labourFee':100,'partsFee':100},'proposals':[" + proposals + "]}");
    }

    @Test
    void concessionsProposedForOneChargeAreAlternativesAndTheBillShowsNone() {
        Advice advice = severally("{'code':'OFFER_DISCOUNT','percent':10},"
                + "{'code':'OFFER_LABOUR_WAIVER','percent':10},{'code':'OFFER_DISCOUNT','percent':5}");

        assertThat(advice.verdicts()).allMatch(said -> said.verdict() == Verdict.PERMITTED);
        assertThat(advice.verdicts())
                .extracting(said -> said.figures().get("amount"))
                .containsExactly(new BigDecimal("20.00"), new BigDecimal("10.00"), new BigDecimal("10.00"));
        assertThat(pays(advice.charges())).containsEntry("TOTAL", "200.00");
    }

    @Test
    void twoConcessionsGivenTogetherOnOneChargeAreNotStacked() {
        Advice advice = severally("{'code':'OFFER_DISCOUNT','percent':10,'together':true},"
                + "{'code':'OFFER_LABOUR_WAIVER','percent':10,'together':true},{'code':'OFFER_DISCOUNT','percent':5}");

        assertThat(advice.verdicts())
                .extracting(Advice.ProposalVerdict::verdict)
                .containsExactly(Verdict.PROHIBITED, Verdict.PROHIBITED, Verdict.PERMITTED);
        assertThat(pays(advice.charges())).containsEntry("TOTAL", "190.00");
    }

    @Test
    void severalIssuesOnOneBillPayItOnce() {
        Advice advice = advice("{'topic':'COMPLAINT','complaint':{'hasVehicleProblem':false,"
                + "'issues':[{'responsibility':'CUSTOMER_CAUSE'},{'responsibility':'THIRD_PARTY'}]},"
                + "'charge':{'atIssue':true,'labourFee':100,'partsFee':50}}");

        assertThat(pays(advice.charges())).containsEntry("TOTAL", "150.00");
    }

    @Test
    void reworkOfOurFaultCostsNothing() {
        Advice advice = advice("{'topic':'COMPLAINT','complaint':{'responsibility':'OUR_FAULT',"
                + "'category':'REPAIR_QUALITY'},'charge':{'atIssue':true,'labourFee':100,'partsFee':50}}");

        assertThat(advice.charges().customerPays())
                .containsEntry(ChargeItem.REWORK, new BigDecimal("0.00"))
                .containsEntry(ChargeItem.TOTAL, new BigDecimal("0.00"));
    }

    @Test
    void whatWasOverchargedComesBackToTheFen() {
        Advice advice = advice("{'topic':'COMPLAINT','complaint':{'responsibility':'OUR_FAULT',"
                + "'category':'OVERCHARGE'},'charge':{'atIssue':true,'labourFee':100.5,'overchargedAmount':88.8}}");

        assertThat(advice.charges().refund()).isEqualTo(new BigDecimal("88.80"));
    }

    @Test
    void anUnsettledRepairHasNoPrice() {
        Advice advice = advice("{'topic':'COMPLAINT','complaint':{'responsibility':'CUSTOMER_CAUSE',"
                + "'hasVehicleProblem':true,'inspectionConsent':'GRANTED'},"
                + "'charge':{'labourFee':100,'partsFee':50,'inspectionFee':80}}");

        assertThat(pays(advice.charges())).containsExactly(Map.entry("INSPECTION", "0.00"));
    }
}
