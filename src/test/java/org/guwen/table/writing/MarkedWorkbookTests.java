package org.guwen.table.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.xlsx.MemoryCheck;
import org.junit.jupiter.api.Test;

class MarkedWorkbookTests {

    private static final String SHEET = "未成交跟踪";
    private static final byte[] SOUND = SampleTables.workbook(SampleTables.leads(3));

    @Test
    void markedCellsHaveAColourAndAComment() {
        byte[] marked = mark("C10", Mark.Kind.ERROR, "应为区间");

        open(marked, workbook -> {
            XSSFCell cell = cell(workbook, "C10");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("【顾问】应为区间");
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFF9B9B");
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        });
    }

    @Test
    void everythingElseStaysAsItWas() {
        byte[] marked = mark("C10", Mark.Kind.WARNING, "看看");

        WorkbookReading reading = SampleTables.read("lead.xlsx", marked);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.tables())
                .isEqualTo(SampleTables.read("lead.xlsx", SOUND).tables());
        open(marked, workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            assertThat(sheet.getDataValidations()).isNotEmpty();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(cell(workbook, "C11").getCellComment()).isNull();
        });
    }

    @Test
    void aMarkThatLooksLikeAFormulaStaysAComment() {
        byte[] marked = mark("C10", Mark.Kind.ERROR, "=cmd|' /C calc'!A0\u0000");

        open(marked, workbook -> {
            XSSFCell cell = cell(workbook, "C10");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("【顾问】=cmd|' /C calc'!A0");
        });
    }

    @Test
    void severalMarksOfACellStandInOneCommentUnderTheGravestColour() {
        byte[] marked = marked(
                SOUND,
                List.of(
                        new Mark(SHEET, "C10", Mark.Kind.WARNING, "甲"),
                        new Mark(SHEET, "C10", Mark.Kind.ERROR, "乙"),
                        new Mark(SHEET, "C10", Mark.Kind.PASSED, "")));

        open(marked, workbook -> {
            assertThat(cell(workbook, "C10").getCellComment().getString().getString())
                    .isEqualTo("【顾问】甲\n乙");
            assertThat(cell(workbook, "C10")
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFFF9B9B");
        });
    }

    @Test
    void markingAgainReplacesOurCommentAndKeepsTheOwners() {
        byte[] commented = marked(
                SampleTables.edited(SOUND, workbook -> comment(workbook, "店长说的")),
                List.of(new Mark(SHEET, "C10", Mark.Kind.ERROR, "第一次")));

        byte[] again = marked(commented, List.of(new Mark(SHEET, "C10", Mark.Kind.HINT, "第二次")));

        open(
                again,
                workbook -> assertThat(cell(workbook, "C10")
                                .getCellComment()
                                .getString()
                                .getString())
                        .isEqualTo("店长说的\n【顾问】第二次"));
    }

    @Test
    void marksOfWholeSheetsStandAtTheFirstCellAndUnknownSheetsAreLeftOut() {
        byte[] marked = marked(
                SOUND,
                List.of(
                        new Mark(SHEET, "", Mark.Kind.WARNING, "表"),
                        new Mark("", "", Mark.Kind.ERROR, "文件"),
                        new Mark("没有", "A1", Mark.Kind.ERROR, "无"),
                        new Mark(SHEET, "Z900", Mark.Kind.HINT, "远处")));

        open(marked, workbook -> {
            assertThat(cell(workbook, "A1").getCellComment().getString().getString())
                    .isEqualTo("【顾问】表\n文件");
            assertThat(cell(workbook, "Z900").getCellComment()).isNotNull();
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
        });
    }

    @Test
    void theSameMarksGiveTheSameBytes() {
        assertThat(mark("C10", Mark.Kind.ERROR, "甲")).isEqualTo(mark("C10", Mark.Kind.ERROR, "甲"));
    }

    @Test
    void thousandsOfMarksAreWrittenInTime() {
        byte[] large = SampleTables.workbook(SampleTables.leads(2_000));
        List<Mark> marks = IntStream.range(10, 2_010)
                .mapToObj(row -> new Mark(SHEET, "A" + row, Mark.Kind.WARNING, "没有用例"))
                .toList();

        byte[] marked = marked(large, marks);

        assertThat(SampleTables.read("lead.xlsx", marked).findings()).isEmpty();
    }

    @Test
    void aWorkbookFullOfNothingIsRefusedBeforeItFillsTheMemory() {
        byte[] emptyRows = padded("<row/>".repeat(MemoryCheck.MOST_ELEMENTS));
        byte[] blanks = padded(" ".repeat((int) MemoryCheck.MOST_BYTES));

        assertThatThrownBy(() -> marked(emptyRows, List.of())).isInstanceOf(UnmarkableWorkbookException.class);
        assertThatThrownBy(() -> marked(blanks, List.of())).isInstanceOf(UnmarkableWorkbookException.class);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> marked(new byte[] {'P', 'K', 3, 4, 0}, List.of()))
                .isInstanceOf(UnmarkableWorkbookException.class);
    }

    @Test
    void findingsAreMarkedInTheLanguageAskedFor() {
        Finding finding = new Finding(
                Finding.Severity.WARNING, FindingCode.UNTESTED_ROW, "lead.xlsx", SHEET, "A10", "无用例", "no case", null);

        assertThat(Mark.of(finding, Locale.ENGLISH)).isEqualTo(new Mark(SHEET, "A10", Mark.Kind.WARNING, "no case"));
        assertThat(Mark.of(finding, Locale.CHINESE).comment()).isEqualTo("无用例");
    }

    @Test
    void theOverviewTellsAlsoWhatHasNoCellAndLeadsToTheOthers() {
        Finding program = new Finding(
                Finding.Severity.ERROR, FindingCode.TEST_FAILED, "", "", "", "程序自带的用例", "a shipped case", null);
        Finding hinted = new Finding(
                Finding.Severity.HINT, FindingCode.GAP, "lead.xlsx", SHEET, "A14", "缺口", "gap", "补一行", "add a row");
        ResultOverview overview = new ResultOverview(List.of("共 2 条"), List.of(program, hinted), Locale.CHINESE);

        byte[] once = MarkedWorkbook.of(SOUND, List.of(), overview);
        byte[] again = MarkedWorkbook.of(once, List.of(), overview);

        open(again, workbook -> {
            assertThat(workbook.getSheetName(0)).isEqualTo("检查结果");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet, 4)).containsExactly("错误", "", "", "程序自带的用例", "");
            assertThat(texts(sheet, 5)).containsExactly("提示", SHEET, "A14", "缺口", "补一行");
            assertThat(sheet.getRow(5).getCell(2).getHyperlink().getAddress()).isEqualTo("'" + SHEET + "'!A14");
        });
        assertThat(SampleTables.read("lead.xlsx", again).findings()).isEmpty();
        open(
                MarkedWorkbook.alone(overview),
                workbook -> assertThat(texts(workbook.getSheetAt(0), 4)).contains("程序自带的用例"));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    private static byte[] marked(byte[] content, List<Mark> marks) {
        return MarkedWorkbook.of(content, marks, new ResultOverview(List.of(), List.of(), Locale.CHINESE));
    }

    private static byte[] mark(String cell, Mark.Kind kind, String comment) {
        return marked(SOUND, List.of(new Mark(SHEET, cell, kind, comment)));
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String address) {
        var place = new CellReference(address);
        return workbook.getSheet(SHEET).getRow(place.getRow()).getCell(place.getCol());
    }

    private static void comment(XSSFWorkbook workbook, String text) {
        new CellComments().put(cell(workbook, "C10"), "");
        cell(workbook, "C10").getCellComment().setString(text);
    }

    private static void open(byte[] content, Consumer<XSSFWorkbook> look) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            look.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sound workbook with one more part. */
    private static byte[] padded(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet99.xml"));
            out.write(("<sheetData>" + part + "</sheetData>").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
