package org.guwen.table.writing;

import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.Finding;
import org.guwen.text.LocalizedText;

/** The first sheet of a workbook with results: how the check went, and every finding with a way to its cell. */
final class OverviewSheet {

    static final String NAME = "检查结果";

    private static final int MOST = 1_000;
    private static final int[] WIDTHS = {10, 20, 10, 90, 50};
    private static final List<LocalizedText> HEADERS = List.of(
            new LocalizedText("程度", "Severity"),
            new LocalizedText("工作表", "Sheet"),
            new LocalizedText("单元格", "Cell"),
            new LocalizedText("说明", "Finding"),
            new LocalizedText("应填", "What would be right"));

    private final XSSFWorkbook workbook;
    private final SheetCellWriter writer;
    private final ResultOverview overview;

    OverviewSheet(XSSFWorkbook workbook, ResultOverview overview) {
        this.workbook = workbook;
        this.writer = new SheetCellWriter(workbook);
        this.overview = overview;
    }

    /** Writes the sheet in place of that of an earlier check. */
    void write() {
        int earlier = workbook.getSheetIndex(NAME);
        if (earlier >= 0) {
            workbook.removeSheetAt(earlier);
        }
        XSSFSheet sheet = workbook.createSheet(NAME);
        writer.text(
                sheet,
                1,
                0,
                in(new LocalizedText(NAME, "Results")),
                CellLook.plain().inBold().sized(14));
        int row = 2;
        for (String line : overview.lines()) {
            writer.text(sheet, row++, 0, line, CellLook.plain());
        }
        row++;
        int head = row;
        writer.heads(sheet, head, HEADERS.stream().map(this::in).toList(), WIDTHS);
        for (Finding finding : overview.findings().stream().limit(MOST).toList()) {
            line(sheet, ++row, finding);
        }
        if (overview.findings().size() > MOST) {
            String more = Integer.toString(overview.findings().size() - MOST);
            LocalizedText rest = new LocalizedText("另有 " + more + " 条未列出", more + " more are not listed");
            writer.text(sheet, ++row, 3, in(rest), CellLook.inTable());
        }
        sheet.createFreezePane(0, head);
        sheet.setAutoFilter(new CellRangeAddress(head - 1, row - 1, 0, HEADERS.size() - 1));
        workbook.setSheetOrder(NAME, 0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    private void line(XSSFSheet sheet, int row, Finding finding) {
        CellLook look = CellLook.inTable();
        Mark.Kind kind = Mark.of(finding, overview.locale()).kind();
        writer.text(sheet, row, 0, in(severity(finding)), look.filled(kind.colour()));
        writer.text(sheet, row, 1, finding.sheet(), look);
        writer.text(sheet, row, 2, finding.cell(), look);
        writer.text(sheet, row, 3, finding.message().in(overview.locale()), look);
        writer.text(sheet, row, 4, Objects.requireNonNullElse(finding.hint(overview.locale()), ""), look);
        if (!finding.cell().isEmpty() && workbook.getSheet(finding.sheet()) != null) {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + finding.sheet().replace("'", "''") + "'!" + finding.cell());
            sheet.getRow(row - 1).getCell(2).setHyperlink(link);
        }
    }

    private static LocalizedText severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> new LocalizedText("错误", "Error");
            case WARNING -> new LocalizedText("提醒", "Warning");
            case HINT -> new LocalizedText("提示", "Hint");
        };
    }

    private String in(LocalizedText text) {
        return text.in(overview.locale());
    }
}
