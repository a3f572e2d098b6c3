package org.guwen.table.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.TableDefinitions;
import org.guwen.table.reading.WorkbookReading;
import org.junit.jupiter.api.Test;

class WorkbookRoundTripTests {

    @Test
    void whatIsWrittenReadsBack() {
        DecisionTable table = SampleTables.leads(20);

        DecisionTable read = only(SampleTables.workbook(table));

        assertThat(read.rows()).isEqualTo(table.rows());
        assertThat(read.owner()).isEqualTo(table.owner());
        assertThat(read.description()).isEqualTo(table.description());
        assertThat(read.columns()).extracting(DecisionTable.Column::letter).containsExactly("B", "C", "D");
        assertThat(read.outcomeLetters()).containsExactly("E", "F", "G", "H", "I", "J", "K");
        assertThat(read.definition()).isSameAs(TableDefinitions.get().get("lead_follow_up"));
    }

    @Test
    void readingAndWritingAgainChangesNothing() {
        byte[] first = SampleTables.workbook(SampleTables.leads(20));

        byte[] second = SampleTables.workbook(only(first));

        assertThat(second).isEqualTo(first);
        assertThat(only(second)).isEqualTo(only(first));
    }

    @Test
    void savingInASpreadsheetProgramKeepsTheMeaning() {
        byte[] written = SampleTables.workbook(SampleTables.leads(20));

        byte[] saved = SampleTables.edited(written, workbook -> workbook.setActiveSheet(1));

        assertThat(only(saved)).isEqualTo(only(written));
    }

    @Test
    void noCellStartsAFormula() throws IOException {
        byte[] written = SampleTables.workbook(SampleTables.leads(1));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            XSSFCell note = workbook.getSheetAt(0).getRow(9).getCell(9);
            XSSFCell remark = workbook.getSheetAt(0).getRow(9).getCell(16);

            assertThat(List.of(note, remark)).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            });
        }
    }

    @Test
    void dropDownsHelpButDoNotForbid() throws IOException {
        byte[] written = SampleTables.workbook(SampleTables.leads(1));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            assertThat(workbook.getSheetName(1)).isEqualTo("词汇");
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .isNotEmpty()
                    .noneMatch(validation -> validation.getShowErrorBox());
        }
    }

    @Test
    void twoThousandRowsAreReadInTime() {
        byte[] large = SampleTables.workbook(SampleTables.leads(2000));
        for (int i = 0; i < 5; i++) {
            only(large);
        }

        long start = cpuNanos();
        DecisionTable table = only(large);

        // The aim is 300 ms; processor time leaves out what else the machine does, not how slow it is.
        assertThat(Duration.ofNanos(cpuNanos() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(table.rows()).hasSize(2000);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static DecisionTable only(byte[] content) {
        WorkbookReading reading = SampleTables.read("lead.xlsx", content);
        assertThat(reading.findings()).isEmpty();
        return reading.tables().get(0);
    }
}
