package org.guwen.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookReaderTests {

    private static final byte[] SOUND = SampleTables.workbook(SampleTables.leads(3));

    record Fault(String cell, FindingCode code, Consumer<XSSFWorkbook> change) {

        @Override
        public String toString() {
            return code + " at " + cell;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                text("C8", FindingCode.UNKNOWN_COLUMN, "天气"),
                text("C8", FindingCode.UNKNOWN_FIELD, "complaint.channel"),
                text("C8", FindingCode.DUPLICATE_COLUMN, "lead.lostReason"),
                text("B2", FindingCode.UNKNOWN_TABLE, "lead_folow_up"),
                text("B3", FindingCode.HEADER_MISMATCH, "FIRST"),
                new Fault("A8", FindingCode.MISSING_COLUMN, remove("I8")),
                text("B10", FindingCode.UNKNOWN_VALUE, "太贵了吧"),
                text("C10", FindingCode.WRONG_TYPE, "一周"),
                text("C11", FindingCode.OUT_OF_DOMAIN, ">= 99999"),
                text("C11", FindingCode.BAD_RANGE, "[9..3]"),
                text("D11", FindingCode.WRONG_TYPE, "有时"),
                text("E10", FindingCode.UNKNOWN_VALUE, "FOLLOW_UP_LEED"),
                text("G10", FindingCode.WRONG_TYPE, "尽快"),
                text("I10", FindingCode.EMPTY_OUTCOME, "–"),
                text("I10", FindingCode.UNKNOWN_FIELD, "{customer.nmae}您好"),
                new Fault("J11", FindingCode.EMPTY_OUTCOME, remove("J11")),
                text("A12", FindingCode.DUPLICATE_ROW_ID, "LF-1"),
                new Fault("A12", FindingCode.MISSING_ROW_ID, remove("A12")),
                text("L10", FindingCode.UNKNOWN_CLAUSE, "UL-3A, XX-1"),
                new Fault("L10", FindingCode.EMPTY_OUTCOME, remove("L10")),
                text("M10", FindingCode.UNKNOWN_VALUE, "POLICIES"),
                text("N10", FindingCode.WRONG_TYPE, "明年"),
                text("O11", FindingCode.BAD_RANGE, "2025-01-01"),
                text("P10", FindingCode.WRONG_TYPE, "暂停"),
                text("R10", FindingCode.UNKNOWN_COLUMN, "散落的内容"),
                new Fault("C10", FindingCode.FORMULA_CELL, at("C10", cell -> cell.setCellFormula("1+1"))),
                new Fault("C10", FindingCode.ERROR_CELL, at("C10", cell -> cell.setCellErrorValue((byte) 0x17))),
                new Fault("C10", FindingCode.DATE_IN_RANGE_COLUMN, date("C10")),
                new Fault(
                        "B10",
                        FindingCode.MERGED_CELL,
                        sheet(s -> s.addMergedRegion(CellRangeAddress.valueOf("B10:B11")))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultsAreFoundAtTheirCell(Fault fault) {
        WorkbookReading reading = read(fault.change());

        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(fault.code());
            assertThat(finding.cell()).isEqualTo(fault.cell());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.sheet()).isEqualTo("未成交跟踪");
        });
        assertThat(reading.isRefused()).isFalse();
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        WorkbookReading reading = read(workbook -> {
            set("B10", "太贵了吧").accept(workbook);
            set("C10", "一周").accept(workbook);
            set("G12", "尽快").accept(workbook);
        });

        assertThat(reading.findings())
                .extracting(Finding::address)
                .containsExactly("lead.xlsx!未成交跟踪!B10", "lead.xlsx!未成交跟踪!C10", "lead.xlsx!未成交跟踪!G12");
        assertThat(reading.tables().get(0).rows()).extracting(Row::id).containsExactly("LF-2");
    }

    @Test
    void faultsInRowsAreReportedAlthoughAColumnIsMissing() {
        WorkbookReading reading = read(workbook -> {
            remove("I8").accept(workbook);
            set("C10", "一周").accept(workbook);
        });

        assertThat(reading.findings()).extracting(Finding::cell).containsExactly("A8", "C10");
        assertThat(reading.tables()).isEmpty();
    }

    @Test
    void noRowIsTakenForWiderThanItIsBecauseItsColumnIsNotUnderstood() {
        WorkbookReading reading = read(set("C8", "天气"));

        assertThat(reading.findings()).extracting(Finding::cell).containsExactly("C8");
        assertThat(reading.tables()).singleElement().satisfies(table -> {
            assertThat(table.rows()).isEmpty();
            assertThat(reading.isDamaged(table)).isTrue();
            assertThat(reading.isBlank(table)).isFalse();
        });
    }

    @Test
    void soundWorkbooksGiveNoFindings() {
        assertThat(SampleTables.read("lead.xlsx", SOUND).findings()).isEmpty();
    }

    @Test
    void hiddenRowsAndColumnsStillCount() {
        WorkbookReading reading = read(sheet(sheet -> {
            sheet.getRow(10).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
        }));

        assertThat(reading.findings()).extracting(Finding::code).containsOnly(FindingCode.HIDDEN_CONTENT);
        assertThat(reading.findings()).extracting(Finding::cell).containsExactly("C8", "A11");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.tables().get(0).rows()).hasSize(3);
    }

    @Test
    void typedNumbersAndBooleansAreUnderstood() {
        WorkbookReading reading = read(workbook -> {
            at("C10", cell -> cell.setCellValue(30)).accept(workbook);
            at("D10", cell -> cell.setCellValue(true)).accept(workbook);
            at("P10", cell -> cell.setCellValue(false)).accept(workbook);
        });

        Row row = reading.tables().get(0).rows().get(0);
        assertThat(reading.findings()).isEmpty();
        assertThat(row.regions().get(1))
                .isEqualTo(new Region.Range(new BigDecimal("30"), true, new BigDecimal("30"), true));
        assertThat(row.enabled()).isFalse();
    }

    @Test
    void datesMayBeTypedAsTextOrAsDates() {
        WorkbookReading reading = read(workbook -> {
            set("N10", "2026/3/1").accept(workbook);
            date("N12").accept(workbook);
        });

        assertThat(reading.tables().get(0).rows())
                .extracting(Row::validFrom)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 10));
    }

    @Test
    void columnsMayBeReorderedAndNamedInEnglish() {
        WorkbookReading reading = read(workbook -> {
            set("B8", "lead.daysSinceLastContact").accept(workbook);
            set("C8", "lead.lostReason").accept(workbook);
            for (int row = 10; row <= 12; row++) {
                set("B" + row, ">= 3").accept(workbook);
                set("C" + row, "price").accept(workbook);
            }
            set("A8", "Row").accept(workbook);
            set("M8", "Basis").accept(workbook);
        });

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.tables().get(0).columns())
                .extracting(column -> column.field().path() + " " + column.letter())
                .containsExactly("lead.daysSinceLastContact B", "lead.lostReason C", "lead.problemRaised D");
    }

    @Test
    void emptyRowsBetweenAndBelowAreIgnored() {
        WorkbookReading reading = read(sheet(sheet -> {
            sheet.createRow(60).createCell(0).setCellValue("LF-60");
            sheet.createRow(500).createCell(0).setCellValue("LF-500");
        }));

        assertThat(reading.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(FindingCode.EMPTY_OUTCOME))
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.HIDDEN_CONTENT);
                    assertThat(finding.cell()).isEqualTo("A501");
                })
                .noneSatisfy(finding -> assertThat(finding.messageZh()).contains("LF-500"));
    }

    @Test
    void aTableMayNotBeThereTwiceAndNotBeMissing() {
        byte[] twice = SampleTables.edited(SOUND, workbook -> workbook.cloneSheet(0, "副本"));
        byte[] none = SampleTables.edited(SOUND, workbook -> workbook.removeSheetAt(0));

        assertThat(SampleTables.read("lead.xlsx", twice).findings())
                .extracting(Finding::code)
                .contains(FindingCode.DUPLICATE_TABLE);
        assertThat(SampleTables.read("lead.xlsx", none).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MISSING_TABLE);
    }

    @Test
    void sheetsOfNotesAndEmptySheetsOfTestsAreIgnored() {
        WorkbookReading reading = read(workbook -> {
            XSSFSheet notes = workbook.createSheet("随笔");
            notes.createRow(0).createCell(0).setCellFormula("SUM(B1:B3)");
            workbook.createSheet("测试").createRow(0).createCell(0).setCellValue("测试");
        });

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void fractionsInPercentColumnsAreQuestioned() {
        WorkbookReader reader = new WorkbookReader(clause -> true, SampleTables.LIMITS);
        byte[] shipped = ShippedWorkbooksTests.shipped("concession.xlsx");
        DecisionTable authority =
                reader.read("concession.xlsx", shipped).tables().get(1);
        int column = TableDefinitions.get()
                .get("concession_authority")
                .outcomes()
                .indexOf(TableDefinitions.get()
                        .get("concession_authority")
                        .outcome("maxPercent")
                        .orElseThrow());
        String cell =
                authority.outcomeLetters().get(column) + authority.rows().get(0).sheetRow();
        byte[] fraction = SampleTables.edited(shipped, workbook -> {
            XSSFCell changed = cell(workbook.getSheetAt(1), cell);
            changed.setCellStyle(workbook.createCellStyle());
            changed.setCellValue(0.2);
        });

        assertThat(reader.read("concession.xlsx", fraction).findings())
                .filteredOn(finding -> finding.cell().equals(cell))
                .extracting(Finding::code)
                .containsOnlyOnce(FindingCode.PERCENT_AMBIGUOUS);
    }

    private static WorkbookReading read(Consumer<XSSFWorkbook> change) {
        return SampleTables.read("lead.xlsx", SampleTables.edited(SOUND, change));
    }

    private static Fault text(String cell, FindingCode code, String text) {
        return new Fault(cell, code, set(cell, text));
    }

    private static Consumer<XSSFWorkbook> set(String address, String text) {
        return at(address, cell -> cell.setCellValue(text));
    }

    private static Consumer<XSSFWorkbook> remove(String address) {
        return at(address, cell -> cell.getRow().removeCell(cell));
    }

    private static Consumer<XSSFWorkbook> date(String address) {
        return workbook -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("m\"月\"d\"日\""));
            XSSFCell cell = cell(workbook.getSheetAt(0), address);
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(2026, 5, 10));
        };
    }

    private static Consumer<XSSFWorkbook> at(String address, Consumer<XSSFCell> change) {
        return sheet(sheet -> change.accept(cell(sheet, address)));
    }

    private static Consumer<XSSFWorkbook> sheet(Consumer<XSSFSheet> change) {
        return workbook -> change.accept(workbook.getSheetAt(0));
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellReference reference = new CellReference(address);
        XSSFRow row = sheet.getRow(reference.getRow());
        XSSFCell cell = row.getCell(reference.getCol());
        return cell == null ? row.createCell(reference.getCol()) : cell;
    }
}
