package org.guwen.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guwen.casebook.sheet.TestWorkbooks.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guwen.casebook.Case;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.code.Topic;
import org.guwen.table.Finding;
import org.guwen.table.reading.TestSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCasesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号|说明|反馈渠道|应有措施",
                "Case|说明|Feedback channel|Actions",
                "编号|说明|complaint.channel|actions",
                "ＩＤ|说明|ｃｏｍｐｌａｉｎｔ．ｃｈａｎｎｅｌ|ｅｘｐｅｃｔ．ａｃｔｉｏｎｓ",
                "用例编号|说明|反馈渠道 (complaint.channel)|应有措施"
            })
    void headersAreReadInBothLanguagesByKeyAndFullWidth(String columns) {
        SheetCase read = only(sheet(columns, "T1|现场投诉|现场|诚挚道歉、及时处理"));

        assertThat(read.id()).isEqualTo("T1");
        assertThat(read.idCell()).isEqualTo("A5");
        assertThat(read.expectations()).isEqualTo(Map.of("expect.actions", "D5"));
        assertThat(read.example().nameZh()).isEqualTo("现场投诉");
        assertThat(read.example().asOf()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(leaves(read))
                .containsOnly(
                        Map.entry("given.complaint.channel", "ON_SITE"),
                        Map.entry("expect.actions", "[APOLOGISE, HANDLE_PROMPTLY]"));
    }

    @Test
    void cellsAreReadByLabelKeyAndInFullWidthForms() {
        SheetCase read = only(sheet(
                "编号|情绪|charge.labourFee|裁定|时限|客户支付合计|需审批|命中行|应询问|命中规则",
                "T1|ＣＡＬＭ|￥１，２００|OFFER_DISCOUNT：须上级批准；可减免工时费=可以|首次联系：１０分钟，PLAN：3天"
                        + "|1200元|是|RR-13、RR-14|反馈渠道，complaint.emotion|A, b; C"));

        assertThat(leaves(read))
                .contains(
                        Map.entry("given.complaint.emotion", "CALM"),
                        Map.entry("given.charge.labourFee", "1200"),
                        Map.entry("expect.verdicts", "{OFFER_DISCOUNT=NEEDS_APPROVAL, OFFER_LABOUR_WAIVER=PERMITTED}"),
                        Map.entry("expect.deadlines", "{FIRST_CONTACT=PT10M, PLAN=P3D}"),
                        Map.entry("expect.charges.total", "1200.00"),
                        Map.entry("expect.approval.required", "true"),
                        Map.entry("expect.rows", "[RR-13, RR-14]"),
                        Map.entry("expect.questions", "[complaint.channel, complaint.emotion]"),
                        Map.entry("expect.rules", "[A, b, C]"));
    }

    @Test
    void entriesOfListsAreCountedFromOneInLabelsAndFromZeroInKeys() {
        TestSheet sheet = sheet(
                List.of("Topic|COSMETIC", "Business date|2027/3/1"),
                "编号|施工项目|项目2·施工项目|projects[1].affects|项目 3：projectType|各项目结论",
                "T1|封釉|车窗贴膜|制动性能|倒车雷达|ALLOW、ALLOW、不得施工");

        assertThat(leaves(only(sheet)))
                .containsOnly(
                        Map.entry("given.projects[0].projectType", "GLAZE_SEALING"),
                        Map.entry("given.projects[1].projectType", "WINDOW_FILM"),
                        Map.entry("given.projects[1].affects", "[BRAKING]"),
                        Map.entry("given.projects[2].projectType", "PARKING_RADAR_INSTALL"),
                        Map.entry("expect.projectDecisions", "[ALLOW, ALLOW, REFUSE]"));
    }

    @Test
    void issuesOfAMixedComplaintHaveExpectationsOfTheirOwn() {
        SheetCase read = only(sheet(
                "编号|分项1·投诉类别|分项2·投诉类别|分项2·工时费|分项1·应有措施|issue 2 · unwanted actions" + "|措施1·拟措施比例|拟措施代码|对应分项",
                "T1|维修质量|收费争议|300|诚挚道歉|OFFER_DISCOUNT|10%|可适当优惠|2"));

        assertThat(leaves(read))
                .containsOnly(
                        Map.entry("given.complaint.issues[0].category", "REPAIR_QUALITY"),
                        Map.entry("given.complaint.issues[1].category", "CHARGE_DISPUTE"),
                        Map.entry("given.complaint.issues[1].charge.labourFee", "300"),
                        Map.entry("given.proposals[0].code", "OFFER_DISCOUNT"),
                        Map.entry("given.proposals[0].percent", "10"),
                        Map.entry("given.proposals[0].issue", "1"),
                        Map.entry("expect.issues[0].actions", "[APOLOGISE]"),
                        Map.entry("expect.issues[1].notActions", "[OFFER_DISCOUNT]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "–", "空", "EMPTY", "任意"})
    void aFactThatIsNotGivenStaysAbsent(String cell) {
        Case read = only(sheet("编号|反馈渠道|应有措施", "T1|" + cell + "|诚挚道歉")).example();

        assertThat(read.given().complaint()).isNull();
    }

    @Test
    void aCaseMayNameItsOwnTopicAndDate() {
        TestSheet sheet = sheet(
                List.of("业务日期|2027-03-01"),
                "编号|主题|业务日期|lead.lostReason|命中行",
                "T1|未成交跟踪||价格|LF-1",
                "T2|LEAD|2027年4月1日|价格|LF-1");

        List<SheetCase> cases = sound(sheet);

        assertThat(cases).extracting(read -> read.example().given().topic()).containsOnly(Topic.LEAD);
        assertThat(cases)
                .extracting(read -> read.example().asOf())
                .containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("反馈渠道", "现厂", "UNKNOWN_VALUE B5", "现场 ON_SITE"),
                fault("complaint.safetyRelated", "也许", "WRONG_TYPE B5", "true or false"),
                fault("complaint.daysOpen", "好几天", "WRONG_TYPE B5", "d"),
                fault("complaint.daysOpen", "1.5", "OUT_OF_DOMAIN B5", "整数"),
                fault("charge.labourFee", "-3", "OUT_OF_DOMAIN B5", "0-"),
                fault("charge.labourFee", "2026-05-10", "WRONG_TYPE B5", "amount in yuan"),
                fault("charge.requested.percent", "120%", "OUT_OF_DOMAIN B5", "0-100%"),
                fault("vehicle.deliveryDate", "2027-02-30", "WRONG_TYPE B5", "2026-01-01"),
                fault("complaint.receivedAt", "昨天", "WRONG_TYPE B5", "T09:00"),
                fault("customer.name", "名".repeat(65), "OUT_OF_DOMAIN B5", "1-64"),
                fault("拟措施代码", "OFFER_DISCONT", "UNKNOWN_VALUE B5", "OFFER_DISCOUNT"),
                fault("对应分项", "0", "OUT_OF_DOMAIN B5", "1-20"),
                fault("不应有措施", "道歉", "UNKNOWN_VALUE B5", "APOLOGISE"),
                fault("禁止", "与车主争吵", "UNKNOWN_VALUE B5", "ARGUE_WITH_CUSTOMER"),
                fault("裁定", "可适当优惠", "WRONG_TYPE B5", "名称：值"),
                fault("裁定", "可适当优惠：行", "UNKNOWN_VALUE B5", "PERMITTED"),
                fault("时限", "首次联系：很快", "WRONG_TYPE B5", "10分钟"),
                fault("结论", "可以", "UNKNOWN_VALUE B5", "ALLOW"),
                fault("客户支付合计", "免费", "WRONG_TYPE B5", "金额(元)如 1000"),
                fault("需审批", "要", "WRONG_TYPE B5", "true or false"),
                fault("应询问", "反馈渠到", "UNKNOWN_VALUE B5", "反馈渠道"),
                fault("各项目结论", "ALLOW、NO", "UNKNOWN_VALUE B5", "NA"),
                fault("反馈渠到", "现场", "UNKNOWN_COLUMN B4", "反馈渠道"),
                fault("应有措施列", "诚挚道歉", "UNKNOWN_COLUMN B4", "应有措施"),
                fault("lead.lostReason", "价格", "UNKNOWN_FIELD B4", ""),
                fault("derived.severity", "重大", "UNKNOWN_COLUMN B4", ""),
                fault("分项21·投诉类别", "维修质量", "UNKNOWN_COLUMN B4", ""),
                fault("命中行", "RR-1", "DUPLICATE_COLUMN C4", ""),
                fault("分项2·投诉类别", "维修质量", "OUT_OF_DOMAIN B5", ""),
                fault("业务日期", "昨天", "WRONG_TYPE B5", "2026-01-01"),
                fault("主题", "投诉", "UNKNOWN_VALUE B5", "COMPLAINT"));
    }

    private static Arguments fault(String header, String text, String finding, String hint) {
        return Arguments.of(header, text, finding, hint);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultIsFoundAtItsCellWithWhatWouldBeRight(String header, String text, String finding, String hint) {
        SheetCases read = read(sheet("编号|" + header + "|命中行", "T1|" + text + "|RR-1"));

        assertThat(read.findings()).extracting(SheetCasesTests::place).containsExactly(finding);
        assertThat(read.findings().get(0).hint() + read.findings().get(0).messageEn())
                .contains(hint);
        assertThat(read.cases()).isEmpty();
    }

    @Test
    void allFaultsAreReportedAtOnceAndSoundCasesAreKept() {
        SheetCases read = read(sheet(
                "编号|反馈渠道|charge.requested.percent|应有措施|命中行",
                "T1|现厂|120%|道歉|",
                "|现场|10%|诚挚道歉|",
                "T1|现场|10%|诚挚道歉|",
                "T4|现场|0.2|诚挚道歉|",
                "T5|现场||–|",
                "T6|现场||诚挚道歉||散落"));

        assertThat(read.findings())
                .extracting(SheetCasesTests::place)
                .containsExactly(
                        "UNKNOWN_VALUE B5",
                        "OUT_OF_DOMAIN C5",
                        "UNKNOWN_VALUE D5",
                        "MISSING_ROW_ID A6",
                        "DUPLICATE_ROW_ID A7",
                        "PERCENT_AMBIGUOUS C8",
                        "EMPTY_OUTCOME A9",
                        "UNKNOWN_COLUMN F10");
        assertThat(read.cases()).extracting(SheetCase::id).containsExactly("T4");
        assertThat(read.findings())
                .extracting(Finding::address)
                .allMatch(address -> address.startsWith("complaint.xlsx!测试!"));
    }

    @Test
    void topicAndDateMustBeSaidSomewhere() {
        assertThat(places(sheet(List.of(), "编号|命中行", "T1|RR-1")))
                .containsExactly("MISSING_COLUMN A4", "MISSING_COLUMN A4");
        assertThat(places(sheet(List.of(), "编号|主题|业务日期|命中行", "T1|||RR-1")))
                .containsExactly("EMPTY_OUTCOME B5", "EMPTY_OUTCOME C5");
        assertThat(places(sheet(List.of("主题|投诉", "业务日期|明天"), "编号|命中行", "T1|RR-1")))
                .containsExactly("UNKNOWN_VALUE B2", "WRONG_TYPE B3");
        assertThat(places(sheet(List.of(), "编号|命中行"))).isEmpty();
    }

    @Test
    void factsThatTheTopicOfACaseDoesNotHaveAreFaultsOfTheCase() {
        TestSheet sheet =
                sheet(List.of("业务日期|2027-03-01"), "编号|主题|lead.lostReason|命中行", "T1|未成交跟踪|价格|LF-1", "T2|投诉处理|价格|LF-1");

        assertThat(places(sheet)).containsExactly("UNKNOWN_FIELD C6");
    }

    @Test
    void idsAreUniqueInTheWholeWorkbook() {
        TestSheet sheet = sheet("编号|命中行", "T1|RR-1");

        SheetCases read = SheetCases.read(List.of(sheet, sheet), "complaint.xlsx");

        assertThat(read.findings()).extracting(SheetCasesTests::place).containsExactly("DUPLICATE_ROW_ID A5");
    }

    /** What the case says, by its places in YAML. */
    private static Map<String, String> leaves(SheetCase read) {
        Map<String, String> leaves = new TreeMap<>();
        CaseLeaves.of(new CasebookReader().write(read.example()), new CaseColumns(null))
                .forEach((column, value) -> leaves.put(
                        column.path(),
                        value instanceof Map<?, ?> pairs ? new TreeMap<>(pairs).toString() : value.toString()));
        return leaves;
    }

    private static SheetCase only(TestSheet sheet) {
        List<SheetCase> cases = sound(sheet);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static List<SheetCase> sound(TestSheet sheet) {
        SheetCases read = read(sheet);
        assertThat(read.findings()).isEmpty();
        return read.cases();
    }

    private static List<String> places(TestSheet sheet) {
        return read(sheet).findings().stream().map(SheetCasesTests::place).toList();
    }

    private static SheetCases read(TestSheet sheet) {
        return SheetCases.read(List.of(sheet), "complaint.xlsx");
    }

    private static String place(Finding finding) {
        return finding.code() + " " + finding.cell();
    }
}
