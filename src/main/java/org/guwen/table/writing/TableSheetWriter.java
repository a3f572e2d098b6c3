package org.guwen.table.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.advice.Basis;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.ColumnTypes;
import org.guwen.table.reading.HeaderBlock;

/** Writes the sheet of one table. */
final class TableSheetWriter {

    private static final String LOCKED = "EFEFEF";
    private static final int HEADER_ROW = 8;
    private static final int TYPE_ROW = 9;
    private static final int SPARE_ROWS = 200;
    private static final int MAX_WIDTH = 60;
    private static final int WIDE = 16;
    private static final double LINE_HEIGHT = 1.4;
    private static final double MARGIN = 0.3;

    private final SheetCellWriter writer;
    private final XSSFSheet sheet;
    private final DecisionTable table;
    private final List<ColumnLayout> columns;
    private final int[] widths;
    private final int lastRow;

    TableSheetWriter(XSSFWorkbook workbook, SheetCellWriter writer, DecisionTable table, List<ColumnLayout> columns) {
        this.writer = writer;
        this.sheet = workbook.createSheet(table.definition().titleZh());
        this.table = table;
        this.columns = columns;
        this.widths = columns.stream()
                .mapToInt(column -> Math.min(MAX_WIDTH, column.width(table.rows())))
                .toArray();
        this.lastRow = TYPE_ROW + Math.max(1, table.rows().size());
    }

    void write() {
        writeHeaderBlock();
        for (int column = 0; column < columns.size(); column++) {
            writeColumn(column, columns.get(column));
        }
        fitHeights();
        // The row id and the first condition stay in sight.
        sheet.createFreezePane(Math.min(2, columns.size()), TYPE_ROW);
        sheet.setAutoFilter(new CellRangeAddress(TYPE_ROW - 1, lastRow - 1, 0, columns.size() - 1));
        sheet.addIgnoredErrors(
                new CellRangeAddress(TYPE_ROW, lastRow + SPARE_ROWS, 0, columns.size() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        setUpPrint();
    }

    private void writeHeaderBlock() {
        TableDefinition definition = table.definition();
        writer.text(sheet, 1, 0, "决策表", CellLook.plain().inBold().sized(14));
        String title =
                definition.titleZh() + " · " + definition.titleEn() + (isLocked() ? "（全部锁定 · all rows locked）" : "");
        writer.text(sheet, 1, 1, title, CellLook.plain().inBold().sized(14));
        line(2, HeaderBlock.Line.TABLE, definition.id());
        line(3, HeaderBlock.Line.HIT_POLICY, ColumnTypes.of(definition));
        line(4, HeaderBlock.Line.OWNER, table.owner());
        String[] description = table.description().split("\n", 2);
        line(5, HeaderBlock.Line.DESCRIPTION_ZH, description[0]);
        line(6, HeaderBlock.Line.DESCRIPTION_EN, description.length > 1 ? description[1].replace('\n', ' ') : "");
        writer.text(sheet, 7, 1, legend(), CellLook.plain().inked("7F7F7F").sized(9));
    }

    private String legend() {
        String all = isLocked() ? "本表现有各行都已锁定，不能改、不能删；门店可以加自己的行。These rows are locked; a store may add its own. " : "";
        return all + "蓝色为条件，绿色为结论；灰底的格已锁定，不可修改。填写方法见“词汇”页，条款代码见“条款”页。"
                + " Blue: conditions; green: outcomes; grey cells are locked. See the sheets 词汇 and 条款.";
    }

    /** Whether nothing that any row says is the store's to write; a note is no part of that. */
    private boolean isLocked() {
        List<ColumnLayout> said = columns.stream()
                .filter(column -> column.role() != ColumnRole.ATTRIBUTE)
                .toList();
        return !table.rows().isEmpty()
                && table.rows().stream().allMatch(row -> said.stream().allMatch(column -> isLocked(column, row)));
    }

    private static boolean isLocked(ColumnLayout column, Row row) {
        return row.basis() != Basis.POLICY && !column.isOpen().test(row.basis());
    }

    private void line(int row, HeaderBlock.Line line, String text) {
        writer.text(sheet, row, 0, line.label(), CellLook.plain().inked("595959"));
        writer.text(sheet, row, 1, text, CellLook.plain());
    }

    private void writeColumn(int number, ColumnLayout column) {
        ColumnRole role = column.role();
        writer.text(
                sheet,
                HEADER_ROW,
                number,
                column.header(),
                CellLook.head().inTheMiddle().filled(role.dark()));
        writer.text(
                sheet, TYPE_ROW, number, type(number, column), CellLook.type().filled(role.light()));
        CellLook look = CellLook.inTable().formatted(column.format());
        sheet.setDefaultColumnStyle(number, writer.style(CellLook.plain().formatted(column.format())));
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            writeCell(
                    TYPE_ROW + 1 + i,
                    number,
                    column.content().apply(row),
                    isLocked(column, row) ? look.filled(LOCKED) : look);
        }
        sheet.setColumnWidth(number, widths[number] * 256);
        offerOptions(number, column);
    }

    /** The reader knows the row of types by its first cell, which therefore holds nothing else. */
    private static String type(int number, ColumnLayout column) {
        return number == 0 ? "类型" : column.type();
    }

    private void writeCell(int row, int column, Object content, CellLook look) {
        if (content instanceof BigDecimal number) {
            writer.number(sheet, row, column, number, look);
        } else if (content instanceof LocalDate date) {
            writer.date(sheet, row, column, date, look);
        } else {
            String text = content.toString();
            boolean isCondition = columns.get(column).role() == ColumnRole.CONDITION;
            writer.text(sheet, row, column, text, isCondition ? look.inTheMiddle() : look);
        }
    }

    /** A drop-down that helps but does not forbid: a cell may also hold a list or an exclusion. */
    private void offerOptions(int number, ColumnLayout column) {
        String options = column.options();
        if (options == null) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList cells = new CellRangeAddressList(TYPE_ROW, lastRow + SPARE_ROWS, number, number);
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(options), cells);
        validation.setShowErrorBox(false);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private void fitHeights() {
        height(HEADER_ROW, 10, column -> column.header());
        height(TYPE_ROW, 9, ColumnLayout::type);
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            height(TYPE_ROW + 1 + i, 10, column -> column.shown(row));
        }
    }

    /** The height is a first guess only: the spreadsheet program fits the row again when it is edited. */
    private void height(int row, int points, Function<ColumnLayout, String> text) {
        int lines = IntStream.range(0, columns.size())
                .map(column -> TextMeasure.lines(text.apply(columns.get(column)), widths[column]))
                .max()
                .orElse(1);
        sheet.getRow(row - 1).getCTRow().setHt(Math.min(400, 5 + lines * points * LINE_HEIGHT));
    }

    private void setUpPrint() {
        SheetCellWriter.printAcross(sheet, columns.size() > WIDE ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW - 1, TYPE_ROW - 1, -1, -1));
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.getFooter().setCenter("&A  &P / &N");
    }
}
