package org.guwen.analysis.locked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.analysis.difference.Editing;
import org.guwen.analysis.difference.Shipped;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store may do to rows that are not its own. */
class LockedRowsTests {

    private static List<Finding> check(Editing before, Editing after) {
        return LockedRows.check(before.table(), after.table(), Set.of(), Shipped.CLAUSES);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.LOCKED_ROW_CHANGED);
        assertThat(finding.isError()).isTrue();
        assertThat(finding.messageZh()).isNotBlank().doesNotEndWith("。");
        assertThat(finding.messageEn()).isNotBlank().doesNotEndWith(".");
        return finding;
    }

    static List<DecisionTable> tables() {
        return Shipped.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableAsPublishedKeepsItsLockedRows(DecisionTable table) {
        assertThat(LockedRows.check(table, table, Set.of())).isEmpty();
    }

    @Test
    void aChangedConditionIsFoundAtItsCellWithTheTextToPutBack() {
        Editing before = Editing.of("responsibility_remedy");
        Editing after = before.condition("RR-02", "complaint.category", "PRIVACY");

        Finding finding = only(check(before, after));

        assertThat(finding.workbook()).isEqualTo("complaint.xlsx");
        assertThat(finding.sheet()).isEqualTo("处理");
        assertThat(finding.cell())
                .isEqualTo("C" + before.table().row("RR-02").orElseThrow().sheetRow());
        assertThat(finding.messageZh()).contains("RR-02", "投诉类别", "在店车辆损伤", "个人信息");
        assertThat(finding.messageEn())
                .contains(before.table().row("RR-02").orElseThrow().clauses().get(0));
        assertThat(finding.hint()).isEqualTo("在店车辆损伤、在店保管不当");
    }

    @Test
    void everyChangedCellIsAFindingOfItsOwn() {
        Editing before = Editing.of("complaint_severity");
        Editing after = before.outcome("CS-06", "severity", "LOW")
                .outcome("CS-06", "reasonZh", "另有原因")
                .row("CS-06", row -> Editing.withClauses(row, List.of("CH-N3")))
                .row("CS-06", row -> Editing.withDays(row, LocalDate.of(2027, 1, 1), null))
                .row("CS-06", Editing::disabled);

        assertThat(check(before, after)).hasSize(5).allMatch(Finding::isError);
    }

    @Test
    void aRowOfTheStoreMayChange() {
        Editing before = Editing.of("complaint_severity");

        assertThat(check(before, before.outcome("CS-05", "severity", "LOW").without("CS-04")))
                .isEmpty();
    }

    @Test
    void aRemarkAndAnotherWayOfWritingMayChange() {
        Editing before = Editing.of("complaint_severity");
        Editing after = before.row("CS-06", row -> Editing.withNote(row, "店长须知"))
                .condition("CS-06", "complaint.managerNeeded", "true")
                .column("vehicle.energy", 2);

        assertThat(check(before, after)).isEmpty();
    }

    @Test
    void aNewConditionOfALockedRowIsAChange() {
        Editing before = Editing.of("complaint_severity");
        Editing after = before.column("vehicle.energy", 2).condition("CS-06", "vehicle.energy", "BEV");

        Finding finding = only(check(before, after));

        assertThat(finding.cell()).startsWith("ZZ");
        assertThat(finding.hint()).isEqualTo("–");
    }

    @Test
    void aRemovedRowIsFoundWhereItWas() {
        Editing before = Editing.of("complaint_severity");

        Finding finding = only(check(before, before.without("CS-22")));

        assertThat(finding.cell())
                .isEqualTo("A" + before.table().row("CS-21").orElseThrow().sheetRow());
        assertThat(finding.messageZh()).contains("CS-22", "AMB-");
        assertThat(finding.hint()).contains("CS-22", "CS-21");
    }

    @Test
    void aRowThatCouldNotBeReadIsNotTakenForRemoved() {
        Editing before = Editing.of("complaint_severity");
        DecisionTable after = before.without("CS-22").table();

        assertThat(LockedRows.check(before.table(), after, Set.of("CS-22"))).isEmpty();
        assertThat(LockedRows.check(before.table(), after, Set.of("CS-21"))).hasSize(1);
    }

    @Test
    void aStoreCannotAddLaw() {
        Editing before = Editing.of("complaint_severity");

        Finding finding = only(check(before, before.copy("CS-04", "CS-90", Basis.LAW, 3)));

        assertThat(finding.cell()).isEqualTo("AB1000");
        assertThat(finding.hint(Locale.CHINESE)).isEqualTo("门店政策");
        assertThat(finding.hint(Locale.ENGLISH)).isEqualTo("Store policy");
        assertThat(check(before, before.copy("CS-04", "CS-90", Basis.POLICY, 3)))
                .isEmpty();
    }

    @Test
    void aRowOfTheStoreCannotBecomeLawNorALockedRowPolicy() {
        Editing before = Editing.of("complaint_severity");

        Finding claimed = only(check(before, before.row("CS-04", row -> Editing.withBasis(row, Basis.STANDARD))));

        assertThat(claimed.cell()).startsWith("AB");
        only(check(before, before.row("CS-06", row -> Editing.withBasis(row, Basis.POLICY))));
    }

    @Test
    void wordingOfScriptsAndAdverseEffectsIsTheStores() {
        Editing script = Editing.of("complaint_script");
        Editing cosmetic = Editing.of("cosmetic_requirements");
        Editing steps = Editing.of("sales_steps");

        assertThat(check(script, script.outcome("SC-01", "textZh", "您好，请坐"))).isEmpty();
        assertThat(check(cosmetic, cosmetic.outcome("CR-03", "adverseEffectsZh", "会留下白印")))
                .isEmpty();
        assertThat(check(steps, steps.outcome("ST-07", "noteZh", "先听后讲"))).isEmpty();
        only(check(script, script.outcome("SC-01", "step", "9")));
        only(check(script, script.emptied("SC-01", "textZh")));
        only(check(cosmetic, cosmetic.outcome("CR-03", "contract", "OPTIONAL")));
    }

    @Test
    void timesAreTheStoresUnlessALawSetsThem() {
        Editing care = Editing.of("follow_up_care");
        Editing workshop = Editing.of("workshop_contingency");

        assertThat(check(care, care.outcome("FC-12", "within", "10 d"))).isEmpty();
        only(check(care, care.outcome("FC-12", "noteZh", "另行通知")));
        only(check(workshop, workshop.outcome("WC-04", "within", "30 d")));
    }

    @Test
    void aComplianceWarningIsNotTheStores() {
        Editing before = Editing.of("sales_compliance");

        only(check(before, before.outcome("ST-18", "noteZh", "随意")));
    }

    @Test
    void aRowPlacedAboveALockedOneTakesItsCases() {
        Editing before = Editing.of("goodwill_proposal");

        Finding finding =
                only(check(before, before.moved("GP-19", 3).condition("GP-19", "complaint.undueDemand", "是")));

        assertThat(finding.cell())
                .isEqualTo("A" + before.table().row("GP-19").orElseThrow().sheetRow());
        assertThat(finding.messageZh()).contains("GP-19", "GP-18");
        assertThat(finding.messageEn()).contains("GP-18", "such as");
    }

    @Test
    void aRowPlacedAboveALockedOneWithoutACommonCaseTakesNone() {
        Editing before = Editing.of("goodwill_proposal");
        Editing apart = before.moved("GP-19", 3).condition("GP-19", "complaint.undueDemand", "否");

        assertThat(check(before, apart)).isEmpty();
    }

    @Test
    void aNewRowBelowTheLockedOnesTakesNoCase() {
        Editing before = Editing.of("goodwill_proposal");

        assertThat(check(before, before.copy("GP-19", "GP-90", Basis.POLICY, 4)))
                .isEmpty();
        assertThat(check(before, before.copy("GP-19", "GP-90", Basis.POLICY, 0)))
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.cell()).isEqualTo("A1000"));
    }

    @Test
    void aRowWidenedAboveALockedOneTakesItsCases() {
        Editing before =
                Editing.of("goodwill_proposal").moved("GP-19", 3).condition("GP-19", "complaint.undueDemand", "否");

        only(check(before, before.condition("GP-19", "complaint.undueDemand", "任意")));
        assertThat(check(before, before.condition("GP-19", "customer.tier", "新客户")))
                .isEmpty();
    }

    @Test
    void aStricterRowOfTheStoreMayOutrankALockedOne() {
        Editing before = Editing.of("product_screen");
        Editing after = before.copy("PS-16", "PS-90", Basis.POLICY, 0).outcome("PS-90", "decision", "HOLD");

        assertThat(check(before, after)).isEmpty();
    }
}
