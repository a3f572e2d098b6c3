package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may grant a concession, to the fen. The limits are those of the shipped authority table. */
class AuthorityTests {

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
            String role, String type, String labour, String amount, Verdict verdict, @Nullable Role level) {
        Advice advice = proposed(
                role, "'labourFee':" + labour + ",'partsFee':0", "'code':'OFFER_" + type + "','amount':" + amount);

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
    void oneFenAboveAPercentLimitGoesUpHoweverLargeTheBill() {
        String limits = "'policy':{'limits':[{'role':'SERVICE_ADVISOR','concession':'LABOUR_WAIVER','maxPercent':20},"
                + "{'role':'SERVICE_MANAGER','concession':'LABOUR_WAIVER','maxPercent':50}]},";
        String bill = "'complaint':{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false},"
                + "'charge':{'atIssue':true,'labourFee':100000000},"
                + "'proposals':[{'code':'OFFER_LABOUR_WAIVER','amount':20000000.01}]}";

        Advice advice = advice("{'topic':'COMPLAINT','actor':{'role':'SERVICE_ADVISOR'}," + limits + bill);

        assertThat(verdict(advice)).isEqualTo(Verdict.NEEDS_APPROVAL);
    }

    @Test
    void aRequestConcernsTheBillItStandsOn() {
        Advice advice = advice("{'topic':'COMPLAINT','actor':{'role':'SERVICE_ADVISOR'},"
                + "'complaint':{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false,"
                + "'issues':[{'charge':{'atIssue':true,'labourFee':100}},{}]},"
                + "'charge':{'atIssue':true,'labourFee':10000,'requested':{'type':'LABOUR_WAIVER','amount':150}}}");

        assertThat(advice.issues().get(0).charges().customerPays())
                .containsEntry(ChargeItem.LABOUR, new BigDecimal("100.00"));
        assertThat(advice.issues().get(1).charges().customerPays())
                .containsEntry(ChargeItem.LABOUR, new BigDecimal("9850.00"));
    }

    @Test
    void aRequestOnTheBillOfAnIssueNeedsItsApprovalToo() {
        Advice advice = advice("{'topic':'COMPLAINT','actor':{'role':'SERVICE_ADVISOR'},"
                + "'complaint':{'responsibility':'CUSTOMER_CAUSE','hasVehicleProblem':false,"
                + "'issues':[{'charge':{'atIssue':true,'labourFee':1000,"
                + "'requested':{'type':'LABOUR_WAIVER','percent':50}}},{}]}}");

        assertThat(advice.approval().required()).isTrue();
        assertThat(advice.approval().level()).isEqualTo(Role.SERVICE_MANAGER);
    }
}
