package org.guwen.table.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.guwen.casebook.sheet.TestWorkbooks;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.xlsx.ReleaseMark;
import org.junit.jupiter.api.Test;

class ReleaseStampTests {

    private static final WorkbookReader READER = new WorkbookReader(clause -> true, Limits.standard());

    @Test
    void aStampedWorkbookSaysItsReleaseAndIsOtherwiseTheSame() {
        for (Workbook workbook : ShippedKnowledge.workbooks()) {
            WorkbookReading plain = READER.read(workbook.name(), workbook.content());
            WorkbookReading stamped = READER.read(workbook.name(), ReleaseStamp.of(workbook.content(), 7));

            assertThat(plain.release()).isNull();
            assertThat(stamped.release()).as(workbook.name()).isEqualTo(7);
            assertThat(stamped.tables()).isEqualTo(plain.tables());
            assertThat(stamped.testSheets()).isEqualTo(plain.testSheets());
            assertThat(stamped.findings()).isEqualTo(plain.findings());
        }
    }

    @Test
    void aStampTakesThePlaceOfAnOlderOneAndTheSameStampGivesTheSameBytes() {
        byte[] twice = ReleaseStamp.of(ReleaseStamp.of(TestWorkbooks.shipped("concession.xlsx"), 3), 12);

        assertThat(READER.read("concession.xlsx", twice).release()).isEqualTo(12);
        assertThat(ReleaseStamp.of(TestWorkbooks.shipped("concession.xlsx"), 12))
                .isEqualTo(ReleaseStamp.of(TestWorkbooks.shipped("concession.xlsx"), 12));
    }

    @Test
    void thePropertyIsEnoughAndSoIsTheCell() {
        byte[] stamped = ReleaseStamp.of(TestWorkbooks.shipped("concession.xlsx"), 5);

        byte[] withoutCell = SampleTables.edited(
                stamped,
                workbook -> workbook.forEach(sheet -> {
                    XSSFRow first = (XSSFRow) sheet.getRow(0);
                    if (first != null && first.getCell(2) != null) {
                        first.removeCell(first.getCell(2));
                    }
                }));
        byte[] withoutProperty = SampleTables.edited(
                stamped,
                workbook -> workbook.getProperties()
                        .getCustomProperties()
                        .getUnderlyingProperties()
                        .getPropertyList()
                        .clear());

        assertThat(READER.read("concession.xlsx", withoutCell).release()).isEqualTo(5);
        assertThat(READER.read("concession.xlsx", withoutProperty).release()).isEqualTo(5);
    }

    @Test
    void whereTheMarksDifferTheOlderCountsAndOtherTextIsNoMark() {
        byte[] mixed = SampleTables.edited(
                ReleaseStamp.of(TestWorkbooks.shipped("concession.xlsx"), 5),
                workbook -> workbook.getSheetAt(0).getRow(0).getCell(2).setCellValue(ReleaseMark.text(4)));
        byte[] remark = SampleTables.edited(
                TestWorkbooks.shipped("concession.xlsx"),
                workbook -> workbook.getSheetAt(0).getRow(0).createCell(2).setCellValue("第 4 版草稿"));

        assertThat(READER.read("concession.xlsx", mixed).release()).isEqualTo(4);
        assertThat(READER.read("concession.xlsx", remark).release()).isNull();
    }
}
