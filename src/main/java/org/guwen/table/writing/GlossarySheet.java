package org.guwen.table.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.cell.ColumnTypes;

/** The generated sheet that explains the fields and how cells are filled in, and holds the lists of the drop-downs. */
final class GlossarySheet {

    static final String NAME = "词汇";

    private static final List<String> HEADERS = List.of("字段", "中文", "English", "类型", "单位", "可选值");
    private static final int[] WIDTHS = {30, 26, 30, 14, 8, 70};
    private static final List<String> GUIDE = List.of(
            "本页由系统生成，仅供查阅和下拉列表使用，修改无效。  Generated for reference; changes have no effect.",
            "任意：留空、– 或“任意”；没有值填“空”，有值填“有”。  Any: blank, – or 任意; not given: 空; given: 有.",
            "选项：填标签或键；多个用顿号或逗号隔开；排除写“非 A、B”；多值字段写“含 A”。  One of: A, B; none of: not A; sets: contains A.",
            "区间：5、[0..300)、0-300(含两端)、>= 300、<= 20%；日期 2026-01-01、>= 2026-01-01。  Ranges and dates as shown.",
            "时间：立即、当日、10分钟、1.5小时、3天、2周、7工作日。  Times: at once, same day, 10 min, 1.5 h, 3 d, 2 weeks, 7 working days.");

    private final SheetCellWriter writer;
    private final Labels labels;
    private final XSSFSheet sheet;

    GlossarySheet(XSSFWorkbook workbook, SheetCellWriter writer, Labels labels) {
        this.writer = writer;
        this.labels = labels;
        this.sheet = workbook.createSheet(NAME);
    }

    void write(List<DecisionTable> tables, OptionLists lists) {
        writer.text(sheet, 1, 0, NAME, CellLook.plain().inBold().sized(14));
        writer.text(sheet, 1, 1, "Glossary", CellLook.plain().sized(14));
        for (int i = 0; i < GUIDE.size(); i++) {
            writer.text(sheet, 3 + i, 0, GUIDE.get(i), CellLook.plain().inked("595959"));
        }
        int head = OptionLists.FIRST_ROW - 1;
        writer.heads(sheet, head, HEADERS, WIDTHS);
        Set<Field> fields = new LinkedHashSet<>();
        tables.forEach(table -> table.columns().forEach(column -> fields.add(column.field())));
        Vocabulary.get().fields().stream()
                .filter(field -> tables.stream()
                        .anyMatch(table ->
                                field.topics().contains(table.definition().topic())))
                .forEach(fields::add);
        int row = head;
        for (Field field : fields) {
            row++;
            line(row, field);
        }
        writeLists(head, lists.lists());
        sheet.createFreezePane(0, head);
        setUpPrint(row);
    }

    /** Only the explanation of the fields is printed; the lists beside it serve the drop-downs. */
    private void setUpPrint(int lastRow) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, HEADERS.size() - 1, 0, lastRow - 1);
        SheetCellWriter.printAcross(sheet, PrintSetup.A4_PAPERSIZE);
    }

    private void line(int row, Field field) {
        List<String> texts = List.of(
                field.path(),
                labels.of(field, Locale.CHINESE),
                labels.of(field, Locale.ENGLISH),
                ColumnTypes.of(field),
                field.domain().unit(),
                values(field));
        for (int column = 0; column < texts.size(); column++) {
            writer.text(sheet, row, column, texts.get(column), CellLook.inTable());
        }
    }

    /** What a cell of the field may hold. */
    private String values(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> "是；否";
            case ENUM, SET ->
                field.constants().stream()
                        .map(constant -> labels.of(constant, Locale.CHINESE))
                        .collect(Collectors.joining("；"));
            case INTEGER, DECIMAL ->
                "0 – "
                        + BigDecimal.valueOf(field.domain().max())
                                .stripTrailingZeros()
                                .toPlainString();
            case DATE -> "如 2026-01-01";
            case TIME -> "如 2026-01-01T09:00+08:00";
            case TEXT -> "文字，最多 " + field.domain().maxLength() + " 字";
        };
    }

    private void writeLists(int head, Map<String, List<OptionLists.Option>> lists) {
        CellLook look = CellLook.inTable().inBold().filled(ColumnRole.ATTRIBUTE.light());
        List<String> names = new ArrayList<>(lists.keySet());
        for (int i = 0; i < names.size(); i++) {
            int column = OptionLists.FIRST_COLUMN + 2 * i;
            writer.text(sheet, head, column, names.get(i), look);
            writer.text(sheet, head, column + 1, "key", look);
            writer.text(sheet, head + 1, column, "任意", CellLook.inTable());
            writer.text(sheet, head + 1, column + 1, "", CellLook.inTable());
            writeList(head + 2, column, lists.getOrDefault(names.get(i), List.of()));
        }
    }

    private void writeList(int first, int column, List<OptionLists.Option> options) {
        int row = first;
        for (OptionLists.Option option : options) {
            writer.text(sheet, row, column, option.label(), CellLook.inTable());
            writer.text(sheet, row, column + 1, option.key(), CellLook.inTable().inked("7F7F7F"));
            row++;
        }
        sheet.setColumnWidth(column, 28 * 256);
        sheet.setColumnWidth(column + 1, 28 * 256);
    }
}
