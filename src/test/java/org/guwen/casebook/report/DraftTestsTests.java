package org.guwen.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guwen.casebook.sheet.TestWorkbooks.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.casebook.sheet.TestWorkbooks;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.facts.Records;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;
import org.guwen.table.writing.Mark;
import org.junit.jupiter.api.Test;

class DraftTestsTests {

    private static final KnowledgeBase KNOWLEDGE = TestWorkbooks.knowledge();
    private static final List<Casebook> SHIPPED = new ShippedCases().all();

    private final DraftTests tests = new DraftTests(new Inference());

    @Test
    void shippedCasesPassOnShippedTables() {
        TestReport report = tests.run(KNOWLEDGE, List.of(), SHIPPED);

        assertThat(report.isPassed()).isTrue();
        assertThat(report.passed()).isEqualTo(report.cases().size()).isGreaterThan(80);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(FindingCode.UNTESTED_ROW);
    }

    @Test
    void aFailedExpectationIsFoundAtItsCellInBothLanguages() {
        TestReport report = run(
                "编号|责任认定|投诉类别|应有措施|不应有措施|分支|客户支付返修费|返修费不超过|审批级别高于|时限|裁定|命中行|拟措施代码",
                "T1|我方责任|维修质量|诚挚道歉、按标准收费|诚挚道歉|不属我方责任|10|5|店长(总经理)|首次联系：99分钟|诚挚道歉：不可以|XX-1|诚挚道歉");

        assertThat(report.failed()).isEqualTo(1);
        assertThat(failed(report))
                .extracting(Finding::cell)
                .containsExactlyInAnyOrder("D5", "E5", "F5", "G5", "I5", "J5", "K5", "L5");
        assertThat(failed(report)).anySatisfy(finding -> {
            assertThat(finding.cell()).isEqualTo("D5");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.messageZh()).startsWith("用例 T1：“应有措施”应含 按标准收费，实际为 ");
            assertThat(finding.messageEn())
                    .startsWith("case T1: Actions: expected")
                    .contains(", was ");
        });
        assertThat(failed(report))
                .filteredOn(finding -> finding.cell().equals("J5"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.messageZh()).startsWith("用例 T1：“时限 · 首次联系”应为 99分钟，实际为 无");
                    assertThat(finding.messageEn())
                            .startsWith("case T1: Deadlines · First contact: expected 99 min, was nothing");
                });
        assertThat(report.cases().get(0).failures())
                .filteredOn(point -> point.what().equals("branch"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.expectedZh()).isEqualTo("不属我方责任");
                    assertThat(point.actualZh()).isEqualTo("我方责任");
                    assertThat(point.actual()).isEqualTo("OUR_FAULT");
                });
    }

    @Test
    void aCaseThatHoldsPasses() {
        TestReport report = run("编号|责任认定|投诉类别|应有措施|分支|客户支付返修费", "T1|我方责任|维修质量|诚挚道歉|我方责任|0");

        assertThat(failed(report)).isEmpty();
        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.cases().get(0).cell()).isEqualTo("A5");
    }

    @Test
    void expectationsOfIssuesFailAtTheirOwnCells() {
        TestReport report = run(
                "编号|分项1·责任认定|分项1·投诉类别|分项2·责任认定|分项2·投诉类别|分项1·应有措施|分项2·不应有措施|分项2·分支",
                "T1|我方责任|维修质量|我方责任|维修质量|按标准收费|诚挚道歉|不属我方责任");

        assertThat(failed(report)).extracting(Finding::cell).containsExactlyInAnyOrder("F5", "G5", "H5");
    }

    @Test
    void aCaseWithoutAdviceFailsAtItsId() {
        TestReport report = run("编号|拟措施比例|应有措施", "T1|10%|诚挚道歉");

        assertThat(failed(report))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cell()).isEqualTo("A5"));
    }

    @Test
    void aCaseThatTwoRowsAnswerNamesTableAndRows() {
        KnowledgeBase ambiguous = TestWorkbooks.knowledge(DraftTestsTests::saidTwice);
        SheetCases cases = SheetCases.read(List.of(sheet("编号|反馈渠道|应有措施", "T1|信函|礼貌仔细倾听")), "complaint.xlsx");

        TestReport report = tests.run(ambiguous, cases.cases(), List.of());

        assertThat(failed(report)).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo("A5");
            assertThat(finding.messageZh()).isEqualTo("用例 T1：无法得出建议：表“响应时限”同一情形只能有一行适用，却有 RD-13、RD-99");
            assertThat(finding.messageEn())
                    .isEqualTo("case T1: there is no advice: table response_deadlines must have one row for a case,"
                            + " but RD-13 and RD-99 match");
        });
    }

    /** RD-13 speaks for letters of low severity. */
    private static DecisionTable saidTwice(DecisionTable table) {
        List<Row> rows = new ArrayList<>(table.rows());
        table.rows().stream()
                .filter(row -> row.id().equals("RD-13"))
                .map(row -> Records.with(row, "id", "RD-99"))
                .forEach(rows::add);
        return new DecisionTable(
                table.definition(), table.owner(), table.description(), table.columns(), table.outcomeLetters(), rows);
    }

    @Test
    void aShippedCaseThatFailsIsNamedWithItsClauses() {
        Casebook casebook = new CasebookReader().read("rules/test.cases.yaml", """
                - name: Nobody is ever thanked
                  asOf: 2027-03-01
                  given: { topic: COMPLAINT, complaint: { channel: LETTER } }
                  expectNot: { actions: [LISTEN_CAREFULLY] }
                  clauses: [CH-N2]""");

        TestReport report = tests.run(KNOWLEDGE, List.of(), List.of(casebook));

        assertThat(failed(report)).singleElement().satisfies(finding -> {
            assertThat(finding.sheet()).isEmpty();
            assertThat(finding.messageEn())
                    .contains("Nobody is ever thanked", "CH-N2", "Unwanted actions: expected no");
            assertThat(finding.messageZh()).contains("程序自带的用例", "CH-N2", "“不应有措施”应不含 礼貌仔细倾听");
        });
    }

    @Test
    void rowsThatNoCaseLetsDecideAreNamedAtTheirId() {
        TestReport none = tests.run(KNOWLEDGE, List.of(), List.of());
        TestReport one = run("编号|责任认定|投诉类别|应有措施", "T1|我方责任|维修质量|诚挚道歉");

        assertThat(none.coverage().tested()).isZero();
        assertThat(one.coverage().tested()).isPositive();
        assertThat(one.coverage().rows()).isEqualTo(none.coverage().rows());
        long listed = one.coverage().untested().values().stream()
                .mapToLong(List::size)
                .sum();
        assertThat(listed).isEqualTo(one.coverage().rows() - one.coverage().tested());
        assertThat(none.findings()).hasSize(none.coverage().rows()).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNTESTED_ROW);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.cell()).matches("A\\d+");
            assertThat(finding.workbook()).endsWith(".xlsx");
        });
    }

    @Test
    void marksShowWhatPassedAndWhatFailed() {
        TestReport report = run("编号|责任认定|投诉类别|应有措施", "T1|我方责任|维修质量|诚挚道歉", "T2|我方责任|维修质量|按标准收费");

        List<Mark> marks = ResultMarks.of(report.cases(), report.findings(), "complaint.xlsx", Locale.CHINESE);

        assertThat(marks)
                .filteredOn(mark -> mark.sheet().equals("测试"))
                .extracting(mark -> mark.kind() + " " + mark.cell())
                .containsExactly("PASSED A5", "FAILED A6", "FAILED D6");
        assertThat(marks).filteredOn(mark -> mark.kind() == Mark.Kind.WARNING).isNotEmpty();
    }

    private TestReport run(String columns, String... cases) {
        SheetCases read = SheetCases.read(List.of(sheet(columns, cases)), "complaint.xlsx");
        assertThat(read.findings()).isEmpty();
        return tests.run(KNOWLEDGE, read.cases(), List.of());
    }

    private static List<Finding> failed(TestReport report) {
        return report.findings().stream()
                .filter(finding -> finding.code() == FindingCode.TEST_FAILED)
                .toList();
    }
}
