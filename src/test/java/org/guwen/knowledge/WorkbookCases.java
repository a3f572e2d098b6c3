package org.guwen.knowledge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.guwen.SourceFiles;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.sheet.CaseSheets;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.code.Topic;
import org.guwen.table.writing.CaseSheet;

/**
 * The cases that stand in the workbooks, one file for each sheet: {@code <workbook>/<file>.cases.yaml}. A service manager
 * copies them, so they are short, of one topic a sheet, and show every row of their workbook.
 *
 * @param workbook file name of the workbook
 * @param sheet name of the sheet
 * @param cases the cases, in order
 */
record WorkbookCases(String workbook, String sheet, Casebook cases) {

    private static final Path FOLDER = Path.of("src/test/resources/workbook-cases");

    /** Every sheet, by workbook, in the order in which the sheets stand. */
    static List<WorkbookCases> all() {
        return List.of(
                sheet("complaint", "our-fault", "测试·我方责任"),
                sheet("complaint", "not-ours", "测试·不属我方责任"),
                sheet("complaint", "manufacturer", "测试·厂家产品质量"),
                sheet("complaint", "undetermined", "测试·责任未定"),
                sheet("complaint", "put-right", "测试·补救与分级"),
                sheet("concession", "concessions", "测试·优惠与权限"),
                sheet("acts", "contact", "测试·联系与同意"),
                sheet("acts", "complaint", "测试·投诉中"),
                sheet("acts", "job", "测试·拒绝的项目"),
                sheet("cosmetic-work", "requirements", "测试·施工要求"),
                sheet("cosmetic-work", "modification", "测试·改装"),
                sheet("cosmetic-work", "product", "测试·产品"),
                sheet("cosmetic-work", "complaint", "测试·美容投诉"),
                sheet("warranty", "entitlement", "测试·保修三包"),
                sheet("warranty", "exchange", "测试·三包退换"),
                sheet("warranty", "claim", "测试·退换要求"),
                sheet("warranty", "wear-part", "测试·易损件"),
                sheet("warranty", "evidence", "测试·举证期限"),
                sheet("warranty", "parameters", "测试·次数与宽限"),
                sheet("follow-up", "care", "测试·成交后关怀"),
                sheet("lead", "tracking", "测试·未成交跟踪"),
                sheet("workshop", "events", "测试·车间应急"),
                sheet("sales", "steps", "测试·销售步骤"),
                sheet("calendar", "due", "测试·到期"),
                sheet("demands", "answers", "测试·诉求答复"),
                sheet("scripts", "complaint", "测试·投诉话术"),
                sheet("scripts", "warranty", "测试·保修话术"),
                sheet("scripts", "cosmetic", "测试·美容话术"),
                sheet("scripts", "follow-up", "测试·关怀话术"),
                sheet("scripts", "lead", "测试·跟踪话术"),
                sheet("scripts", "workshop", "测试·车间话术"),
                sheet("scripts", "sales", "测试·销售话术"),
                sheet("scripts", "principle", "测试·理念话术"));
    }

    /** The sheets of one workbook. */
    static List<WorkbookCases> of(String workbook) {
        return all().stream().filter(sheet -> sheet.workbook().equals(workbook)).toList();
    }

    /**
     * The cases as a sheet.
     *
     * @param number number of the case before; ids are counted through the workbook
     */
    CaseSheet laidOut(AtomicInteger number) {
        Map<String, Case> byId = new LinkedHashMap<>();
        cases.cases().forEach(example -> byId.put(String.format("T-%03d", number.incrementAndGet()), example));
        Topic topic = Objects.requireNonNull(cases.cases().get(0).given().topic());
        return new CaseSheets(topic).of(sheet, byId);
    }

    private static WorkbookCases sheet(String workbook, String file, String sheet) {
        Path path = FOLDER.resolve(workbook).resolve(file + ".cases.yaml");
        return new WorkbookCases(
                workbook + ".xlsx", sheet, new CasebookReader().read(path.toString(), SourceFiles.text(path)));
    }
}
