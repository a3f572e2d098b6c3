package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.Verdict;
import org.guwen.facts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of complaints, to the fen. The limits are those of the shipped authority table. */
class BillTests {

    private final Inference inference = new Inference();

    private Advice advice(String json) {
        return inference.infer(TestKnowledge.BASE, CaseEdits.facts(json.replace('\'', '"')), RandomCases.AS_OF)
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

    @ParameterizedTest
    @CsvSource({
        "SERVICE_ADVISOR, LABOUR_WAIVER, 1000, 200, PERMITTED, ",
        "SERVICE_ADVISOR, LABOUR_WAIVER, 1000, 200.01, NEEDS_APPROVAL, SERVICE_MANAGER",
        "SERVICE_ADVISOR, LABOUR_WAIVER, 2000, 200.01, NEEDS_APPROVAL, SERVICE_MANAGER",
        "SERVICE_ADVISOR, LABOUR_WAIVER, 999.95, 200, NEEDS_APPROVAL, SERVICE_MANAGER",
        "RECEPTIONIST, LABOUR_WAIVER, 1000, 100, PERMITTED, ",
        "RECEPTIONIST, LABOUR_WAIVER, 1000, 100.01, NEEDS_APPROVAL, SERVICE_ADVISOR",
        "SERVICE_MANAGER, LABOUR_WAIVER, 2000, 1000, PERMITTED, ",
        "SERVICE_MANAGER, LABOUR_WAIVER, 2000, 1000.01, NEEDS_APPROVAL, STORE_MANAGER",
        "STORE_MANAGER, LABOUR_WAIVER, 5000, 5000, PERMITTED, ",
        "STORE_MANAGER, LABOUR_WAIVER, 5000.01, 5000.01, NEEDS_APPROVAL, GROUP",
        "SERVICE_ADVISOR, DISCOUNT, 1000, 50, PERMITTED, ",
        "SERVICE_ADVISOR, DISCOUNT, 1000, 50.01, NEEDS_APPROVAL, SERVICE_MANAGER",
        "RECEPTIONIST, DISCOUNT, 1000, 0.01, NEEDS_APPROVAL, SERVICE_ADVISOR",
        "SYSTEM, LABOUR_WAIVER, 1000, 0.01, NEEDS_APPROVAL, SERVICE_ADVISOR",
        "STORE_MANAGER, DISCOUNT, 1000, 200, PERMITTED, ",
        "STORE_MANAGER, DISCOUNT, 1000, 200.01, NEEDS_APPROVAL, GROUP"
    })
    void aLimitIsInclusiveAndOneFenMoreGoesUp(
            String role, String type, String labour, String amount, Verdict verdict, @org.jspecify.annotations.Nullable Role level) {
        Advice advice = proposed(
                role,
                "'labourFee':" + labour + ",'partsFee':0",
                "'code':'OFFER_" + type + "','amount':" + amount);

        assertThat(verdict(advice)).isEqualTo(verdict);
        assertThat(advice.approval().required()).isEqualTo(verdict == Verdict.NEEDS_APPROVAL);
        assertThat(advice.approval().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"20, PERMITTED", "20.01, NEEDS_APPROVAL", "0, PERMITTED"})
    void aPercentLimitIsInclusiveToo(String percent, Verdict verdict) {
        Advice advice = proposed(
                "SERVICE_ADVISOR",
                "'labourFee':500,'partsFee':10",
                "'code':'OFFER_LABOUR_WAIVER','percent':" + percent);

        assertThat(verdict(advice)).isEqualTo(verdict);
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
        Advice advice = proposed(
                "STORE_MANAGER", "'labourFee':10,'partsFee':190", "'code':'OFFER_DISCOUNT','percent':20");

        assertThat(pays(advice.charges()))
                .containsEntry("LABOUR", "0.00")
                .containsEntry("PARTS", "160.00")
                .containsEntry("TOTAL", "160.00");
    }

    @Test
    void halfAFenIsGivenToTheCustomer() {
        Advice advice = proposed(
                "STORE_MANAGER", "'labourFee':0.03,'partsFee':0", "'code':'OFFER_LABOUR_WAIVER','percent':50");

        assertThat(pays(advice.charges())).containsEntry("LABOUR", "0.01").containsEntry("TOTAL", "0.01");
    }

    @Test
    void whatIsNotYetApprovedLowersNothing() {
        Advice advice = proposed(
                "RECEPTIONIST", "'labourFee':300,'partsFee':200", "'code':'OFFER_LABOUR_WAIVER','percent':50");

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
        Advice advice = proposed(
                "GROUP", "'labourFee':300,'partsFee':200", "'code':'OFFER_LABOUR_WAIVER','amount':300.01");

        assertThat(verdict(advice)).isEqualTo(Verdict.PROHIBITED);
        assertThat(pays(advice.charges())).containsEntry("LABOUR", "300.00");
    }

    @Test
    void oneFenAboveAPercentLimitGoesUpHoweverLargeTheBill() {
        String limits = "'policy':{'limits':[{'role':'SERVICE_ADVISOR','concession':'LABOUR_WAIVER','maxPercent':20}]},";
        String bill = "'complaint':{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false},"
                + "'charge':{'atIssue':true,'labourFee':100000000},"
                + "'proposals':[{'code':'OFFER_LABOUR_WAIVER','amount':20000000.01}]}";

        Advice advice = advice("{'topic':'COMPLAINT','actor':{'role':'SERVICE_ADVISOR'}," + limits + bill);

        assertThat(verdict(advice)).isEqualTo(Verdict.NEEDS_APPROVAL);
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

    @Test
    void twoConcessionsOnOneChargeAreNotStacked() {
        Advice advice = advice("{'topic':'COMPLAINT','actor':{'role':'STORE_MANAGER'},"
                + "'complaint':{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false},"
                + "'charge':{'atIssue':true,'labourFee':100,'partsFee':100},"
                + "'proposals':[{'code':'OFFER_DISCOUNT','percent':10},{'code':'OFFER_LABOUR_WAIVER','percent':10},"
                + "{'code':'OFFER_DISCOUNT','percent':5}]}");

        assertThat(advice.verdicts())
                .extracting(Advice.ProposalVerdict::verdict)
                .containsExactly(Verdict.PERMITTED, Verdict.PROHIBITED, Verdict.PROHIBITED);
        assertThat(pays(advice.charges())).containsEntry("TOTAL", "180.00");
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
