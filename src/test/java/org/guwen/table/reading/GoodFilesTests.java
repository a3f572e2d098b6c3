package org.guwen.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.guwen.casebook.sheet.TestWorkbooks;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and spreadsheet programs do to a good file: it stays one, or a finding says where and what to do. */
class GoodFilesTests {

    private static final WorkbookReader READER = new WorkbookReader(clause -> true, Limits.standard());
    private static final String SHEET = "优惠权限";
    private static final int HEADER = 7;

    @Test
    void theRowOfTypesMayStandAnywhereBeneathTheHeaders() {
        WorkbookReading sorted = read(sheet -> {
            int last = sheet.getLastRowNum() + 1;
            sheet.shiftRows(HEADER + 1, HEADER + 1, last - HEADER - 1);
        });
        WorkbookReading pushed = read(sheet -> sheet.shiftRows(HEADER + 1, sheet.getLastRowNum(), 1));

        assertThat(sorted.findings()).isEmpty();
        assertThat(rows(sorted)).isEqualTo(rows(plain()));
        assertThat(pushed.findings()).isEmpty();
        assertThat(rows(pushed)).isEqualTo(rows(plain()));
    }

    @Test
    void theColumnOfRowIdsMayStandAnywhere() {
        WorkbookReading moved = read(sheet -> {
            for (int i = HEADER; i <= sheet.getLastRowNum(); i++) {
                XSSFRow row = sheet.getRow(i);
                XSSFCell cell = row == null ? null : row.getCell(0);
                if (cell != null) {
                    row.createCell(40).setCellValue(cell.getStringCellValue());
                    row.removeCell(cell);
                }
            }
        });

        assertThat(moved.findings()).isEmpty();
        assertThat(rows(moved)).isEqualTo(rows(plain()));
    }

    @Test
    void aHeaderMayBeBrokenIntoLinesAndACellMayHoldWhatNobodySees() {
        WorkbookReading broken = read(sheet -> {
            header(sheet, "金额上限").setCellValue("金额\n上限");
            header(sheet, "行号").setCellValue("行\n号");
            sheet.createRow(sheet.getLastRowNum() + 3).createCell(0).setCellValue("\u200b\ufeff");
        });

        assertThat(broken.findings()).isEmpty();
        assertThat(rows(broken)).isEqualTo(rows(plain()));
    }

    @Test
    void aNumberIsReadAsItIsShownAndLettersInAFormatAreNoDate() {
        WorkbookReading read = read(sheet -> {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("\"D\"0"));
            XSSFCell amount = cell(sheet, "CA-03", "金额上限");
            amount.setCellStyle(style);
            amount.setCellValue(200);
            cell(sheet, "CA-04", "金额上限").setCellValue(100 * 1.1 + 90);
            cell(sheet, "CA-03", "比例上限").setCellValue(0.055 + 1e-17);
        });

        assertThat(read.findings()).isEmpty();
        assertThat(outcome(read, "CA-03", "maxAmount")).isEqualTo("200.00");
        assertThat(outcome(read, "CA-04", "maxAmount")).isEqualTo("200.00");
        assertThat(outcome(read, "CA-03", "maxPercent")).isEqualTo("5.5");
    }

    @Test
    void aTableWhoseFirstCellIsEmptiedOrPushedDownIsPointedOut() {
        WorkbookReading emptied = read(sheet -> sheet.getRow(0).getCell(0).setBlank());
        WorkbookReading pushed = read(sheet -> sheet.shiftRows(0, sheet.getLastRowNum(), 2));

        assertThat(List.of(emptied, pushed))
                .allSatisfy(reading -> assertThat(reading.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.MISSING_TABLE);
                            assertThat(finding.address()).isEqualTo("concession.xlsx!优惠权限!A1");
                            assertThat(finding.hint()).isEqualTo("决策表");
                        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"优惠权限|金额上限|封顶|金额上限|Maximum amount", "优惠建议|客户等级|客户级别|客户等级|Customer tier"})
    void aRenamedColumnIsToldByWhatStandsBeneathIt(String sheet, String header, String renamed, String zh, String en) {
        byte[] content = SampleTables.edited(
                TestWorkbooks.shipped("concession.xlsx"),
                workbook -> header(workbook.getSheet(sheet), header).setCellValue(renamed));

        Finding finding = READER.read("concession.xlsx", content).findings().stream()
                .filter(one -> one.code() == FindingCode.UNKNOWN_COLUMN)
                .findFirst()
                .orElseThrow();

        assertThat(finding.messageZh()).contains("“" + renamed + "”", "是否应为：" + zh);
        assertThat(finding.messageEn()).contains("did you mean " + en + "?");
        assertThat(finding.hint(Locale.CHINESE)).isEqualTo(zh);
        assertThat(finding.hint(Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    void aRenamedColumnWithoutTypesIsToldByTheOneThatIsMissing() {
        WorkbookReading read = read(sheet -> {
            header(sheet, "金额上限").setCellValue("封顶");
            sheet.removeRow(sheet.getRow(HEADER + 1));
        });

        assertThat(read.findings())
                .filteredOn(finding -> finding.code() == FindingCode.UNKNOWN_COLUMN)
                .extracting(Finding::hint)
                .containsExactly("金额上限");
    }

    @Test
    void aTypeThatNoPartHasIsNoMacroAndOneThatAPartHasIs() {
        String type = "<Default Extension=\"bin\""
                + " ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>";
        byte[] unused = repacked(type, Map.of());
        byte[] used = repacked(type, Map.of("xl/a.bin", "x"));

        assertThat(READER.read("concession.xlsx", unused).findings()).isEmpty();
        assertThat(READER.read("concession.xlsx", used).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MACRO);
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/manifest.xml, .ods",
        "word/document.xml,     .docx",
        "ppt/presentation.xml,  .pptx",
        "xl/workbook.bin,       .xlsb",
        "photos/one.jpg,        压缩包"
    })
    void aSoundFileOfAnotherFormatIsCalledByItsName(String part, String ending) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write('x');
        }

        assertThat(READER.read("any.xlsx", bytes.toByteArray()).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.OTHER_FORMAT);
                    assertThat(finding.messageZh()).contains(ending);
                });
    }

    private static WorkbookReading plain() {
        return READER.read("concession.xlsx", TestWorkbooks.shipped("concession.xlsx"));
    }

    private static WorkbookReading read(Consumer<XSSFSheet> change) {
        byte[] edited = SampleTables.edited(
                TestWorkbooks.shipped("concession.xlsx"), workbook -> change.accept(workbook.getSheet(SHEET)));
        return READER.read("concession.xlsx", edited);
    }

    /** The shipped workbook with one more content type and more parts. */
    private static byte[] repacked(String type, Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in =
                        new ZipInputStream(new ByteArrayInputStream(TestWorkbooks.shipped("concession.xlsx")));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("[Content_Types].xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceFirst("<Default", type + "<Default")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static XSSFCell header(XSSFSheet sheet, String label) {
        for (Cell cell : sheet.getRow(HEADER)) {
            if (cell.getStringCellValue().equals(label)) {
                return (XSSFCell) cell;
            }
        }
        throw new IllegalArgumentException(label);
    }

    private static XSSFCell cell(XSSFSheet sheet, String id, String label) {
        int column = header(sheet, label).getColumnIndex();
        for (int i = HEADER + 2; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i).getCell(0).getStringCellValue().equals(id)) {
                return sheet.getRow(i).getCell(column);
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static String outcome(WorkbookReading reading, String id, String column) {
        return String.valueOf(table(reading).row(id).orElseThrow().outcomes().get(column));
    }

    private static List<String> rows(WorkbookReading reading) {
        return table(reading).rows().stream()
                .map(row -> row.id() + row.regions() + row.outcomes())
                .toList();
    }

    private static DecisionTable table(WorkbookReading reading) {
        return reading.tables().stream()
                .filter(table -> table.id().equals("concession_authority"))
                .findFirst()
                .orElseThrow();
    }
}
