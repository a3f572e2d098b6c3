package org.guwen.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.FindingCode;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestSheetReaderTests {

    private static final byte[] SOUND = SampleTables.workbook(SampleTables.leads(2));

    @Test
    void headerColumnsAndCasesAreToldApart() {
        WorkbookReading reading = read(sheet -> {});

        TestSheet tests = reading.testSheets().get(0);
        assertThat(reading.findings()).isEmpty();
        assertThat(tests.name()).isEqualTo("跟进测试");
        assertThat(tests.header())
                .extracting(line -> line.cells().get(1).text())
                .containsExactly("未成交跟踪");
        assertThat(tests.columns().cells()).extracting(TestSheet.Cell::text).containsExactly("编号", "未成交原因");
        assertThat(tests.cases()).extracting(TestSheet.Line::number).containsExactly(6, 8);
        assertThat(tests.cases().get(1).cell(1)).hasValueSatisfying(cell -> {
            assertThat(cell.address()).isEqualTo("B8");
            assertThat(cell.text()).isEqualTo("价格");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"测试", "Tests", "TESTS", " 测试 ", "test"})
    void theFirstCellMarksTheSheetInBothLanguages(String mark) {
        WorkbookReading reading = read(sheet -> sheet.getRow(0).getCell(0).setCellValue(mark));

        assertThat(reading.testSheets()).hasSize(1);
    }

    @Test
    void sheetsWithOtherMarksAreNotes() {
        WorkbookReading reading = read(sheet -> sheet.getRow(0).getCell(0).setCellValue("测试记录"));

        assertThat(reading.testSheets()).isEmpty();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void whatNoTableMayHoldNoTestMayHold() {
        WorkbookReading reading = read(sheet -> {
            sheet.getRow(5).createCell(2).setCellFormula("1+1");
            sheet.getRow(5).createCell(3).setCellErrorValue((byte) 0x17);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A8:A9"));
            sheet.getRow(7).setZeroHeight(true);
            sheet.getWorkbook().setSheetVisibility(sheet.getWorkbook().getSheetIndex(sheet), SheetVisibility.HIDDEN);
        });

        assertThat(reading.findings())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactlyInAnyOrder(
                        "FORMULA_CELL C6", "ERROR_CELL D6", "MERGED_CELL A8", "HIDDEN_CONTENT A8", "HIDDEN_CONTENT ");
        assertThat(reading.testSheets().get(0).cases().get(0).cell(2))
                .hasValueSatisfying(cell -> assertThat(cell.readable()).isFalse());
    }

    @Test
    void testsWithoutColumnHeadersAreReported() {
        WorkbookReading reading = read(sheet -> sheet.removeRow(sheet.getRow(3)));

        assertThat(reading.testSheets()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.MISSING_COLUMN);
            assertThat(finding.address()).isEqualTo("lead.xlsx!跟进测试!A1");
        });
    }

    @Test
    void aTableWithoutRowsIsLeftBlankWithoutAFinding() {
        WorkbookReading reading = SampleTables.read("lead.xlsx", SampleTables.workbook(SampleTables.leads(0)));

        DecisionTable table = reading.tables().get(0);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.isBlank(table)).isTrue();
        assertThat(table.columns()).hasSize(3);
    }

    @Test
    void aTableThatLostItsRowsToErrorsIsNotBlank() {
        byte[] damaged = SampleTables.edited(SOUND, workbook -> {
            workbook.getSheetAt(0).getRow(9).getCell(2).setCellValue("一周");
            workbook.getSheetAt(0).getRow(10).getCell(0).setBlank();
        });

        WorkbookReading reading = SampleTables.read("lead.xlsx", damaged);

        DecisionTable table = reading.tables().get(0);
        assertThat(reading.isBlank(table)).isFalse();
        assertThat(reading.isDamaged(table)).isTrue();
        assertThat(reading.damagedRows()).containsExactlyInAnyOrder("lead_follow_up/LF-1", "lead_follow_up/#11");
    }

    @Test
    void aTableKnowsWhereItsRowIdsStand() {
        DecisionTable table = SampleTables.read("lead.xlsx", SOUND).tables().get(0);

        assertThat(table.idCell(table.rows().get(1))).isEqualTo("A11");
    }

    private static WorkbookReading read(Consumer<Sheet> change) {
        byte[] content = SampleTables.edited(SOUND, workbook -> change.accept(withTests(workbook)));
        return SampleTables.read("lead.xlsx", content);
    }

    private static Sheet withTests(XSSFWorkbook workbook) {
        Sheet sheet = workbook.createSheet("跟进测试");
        List<List<String>> rows = List.of(
                List.of("测试"),
                List.of("主题", "未成交跟踪"),
                List.of(),
                List.of("编号", "未成交原因"),
                List.of("类型", "选项"),
                List.of("T1", "价格"),
                List.of(),
                List.of("T2", "价格"));
        for (int row = 0; row < rows.size(); row++) {
            var line = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                line.createCell(column).setCellValue(rows.get(row).get(column));
            }
        }
        return sheet;
    }
}
