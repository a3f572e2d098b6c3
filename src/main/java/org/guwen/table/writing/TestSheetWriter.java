package org.guwen.table.writing;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes one sheet of cases. */
final class TestSheetWriter {

    private static final int FIRST_LINE = 2;
    private static final int SPARE_ROWS = 200;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 36;
    private static final double LINE_HEIGHT = 14;

    private final SheetCellWriter writer;
    private final XSSFSheet sheet;
    private final CaseSheet content;
    private final OptionLists lists;
    private final int head;
    private final int lastRow;
    private final int[] widths;

    TestSheetWriter(XSSFWorkbook workbook, SheetCellWriter writer, CaseSheet content, OptionLists lists) {
        this.writer = writer;
        this.sheet = workbook.createSheet(content.name());
        this.content = content;
        this.lists = lists;
        this.head = FIRST_LINE + content.header().size() + 1;
        this.lastRow = head + 1 + Math.max(1, content.cases().size());
        this.widths = IntStream.range(0, content.columns().size())
                .map(column -> width(content, column))
                .toArray();
    }

    void write() {
        writeHeader();
        for (int column = 0; column < content.columns().size(); column++) {
            writeColumn(column, content.columns().get(column));
        }
        fitHeights();
        int last = content.columns().size() - 1;
        sheet.createFreezePane(1, head + 1);
        sheet.setAutoFilter(new CellRangeAddress(head, lastRow - 1, 0, last));
        sheet.addIgnoredErrors(
                new CellRangeAddress(head + 1, lastRow + SPARE_ROWS, 0, last), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        setUpPrint();
    }

    private void writeHeader() {
        writer.text(sheet, 1, 0, "测试", CellLook.plain().inBold().sized(14));
        writer.text(sheet, 1, 1, content.title(), CellLook.plain().inBold().sized(14));
        for (int i = 0; i < content.header().size(); i++) {
            CaseSheet.Line line = content.header().get(i);
            writer.text(sheet, FIRST_LINE + i, 0, line.label(), CellLook.plain().inked("595959"));
            writer.text(sheet, FIRST_LINE + i, 1, line.text(), CellLook.plain());
            offer(line.options(), FIRST_LINE + i - 1, FIRST_LINE + i - 1, 1);
        }
        writer.text(
                sheet,
                head - 1,
                1,
                "蓝色为已知事实，绿色为应有结果，橙色为不应有的结果；留空表示不涉及。填写方法见“词汇”页。",
                CellLook.plain().inked("7F7F7F").sized(9));
    }

    private void writeColumn(int number, CaseSheet.Column column) {
        CellLook header = CellLook.head().inTheMiddle();
        CellLook type = CellLook.type();
        writer.text(
                sheet,
                head,
                number,
                column.header(),
                header.filled(column.role().dark()));
        writer.text(
                sheet,
                head + 1,
                number,
                type(number, column),
                type.filled(column.role().light()));
        sheet.setDefaultColumnStyle(number, writer.style(CellLook.plain()));
        for (int i = 0; i < content.cases().size(); i++) {
            writer.text(sheet, head + 2 + i, number, content.cases().get(i).get(number), CellLook.inTable());
        }
        sheet.setColumnWidth(number, widths[number] * 256);
        offer(column.options(), head + 1, lastRow + SPARE_ROWS, number);
    }

    /** The reader knows the row of types by its first cell, which therefore holds nothing else. */
    private static String type(int number, CaseSheet.Column column) {
        return number == 0 ? "类型" : column.type() + "\n" + column.english();
    }

    /** A drop-down that helps but does not forbid: a cell may also hold a list. */
    private void offer(@Nullable Class<?> options, int firstRow, int lastRow, int column) {
        if (options == null) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(lists.forCase(options)),
                new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setShowErrorBox(false);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private static int width(CaseSheet content, int column) {
        int cells = content.cases().stream()
                .mapToInt(texts -> TextMeasure.width(texts.get(column)))
                .max()
                .orElse(0);
        int header =
                Math.min(16, TextMeasure.width(content.columns().get(column).header()));
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(cells, header) + 2));
    }

    private void fitHeights() {
        List<CaseSheet.Column> columns = content.columns();
        height(head, columns.stream().map(CaseSheet.Column::header).toList());
        height(
                head + 1,
                IntStream.range(0, columns.size())
                        .mapToObj(column -> type(column, columns.get(column)))
                        .toList());
        for (int i = 0; i < content.cases().size(); i++) {
            height(head + 2 + i, content.cases().get(i));
        }
    }

    private void height(int row, List<String> texts) {
        int lines = IntStream.range(0, texts.size())
                .map(column -> TextMeasure.lines(texts.get(column), widths[column]))
                .max()
                .orElse(1);
        sheet.getRow(row - 1).getCTRow().setHt(Math.min(400, 5 + lines * LINE_HEIGHT));
    }

    private void setUpPrint() {
        SheetCellWriter.printAcross(sheet, PrintSetup.A4_PAPERSIZE);
        sheet.setRepeatingRows(new CellRangeAddress(head - 1, head, -1, -1));
        sheet.getFooter().setCenter("&A  &P / &N");
    }
}
