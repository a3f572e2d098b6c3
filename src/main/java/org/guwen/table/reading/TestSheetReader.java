package org.guwen.table.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;

/** Finds the parts of sheets that hold cases: header, column headers, cases. */
final class TestSheetReader {

    static final String ID_ZH = "编号";
    static final String ID_EN = "Case";

    private static final Set<String> ID_HEADERS = Set.of("编号", "用例编号", "case", "caseid", "id");
    private static final int SEARCHED_ROWS = 30;

    private TestSheetReader() {}

    /** The sheet, unless its column headers cannot be found. */
    static Optional<TestSheet> read(SheetGrid grid, FindingLog.Sheet log) {
        SheetGuards.reportUnreadable(grid, log);
        int head = IntStream.rangeClosed(2, SEARCHED_ROWS)
                .filter(row -> idCell(grid, row).isPresent())
                .findFirst()
                .orElse(0);
        if (head == 0) {
            reportHeadless(grid, log);
            return Optional.empty();
        }
        SheetGuards.reportLayout(grid, head, log);
        int types = isTypeRow(grid, head) ? head + 1 : head;
        return Optional.of(new TestSheet(
                grid.name(),
                lines(grid, grid.rows().subMap(2, head).keySet()),
                line(grid, head),
                lines(grid, grid.rows().tailMap(types, false).keySet())));
    }

    private static void reportHeadless(SheetGrid grid, FindingLog.Sheet log) {
        if (grid.rows().lastKey() > 1) {
            log.error(
                    "A1",
                    FindingCode.MISSING_COLUMN,
                    "找不到列标题行(应有“" + ID_ZH + "”)",
                    "no row holds the header " + ID_ZH + " (" + ID_EN + ")",
                    ID_ZH);
        }
    }

    private static Optional<SheetCell> idCell(SheetGrid grid, int row) {
        return grid.cells(row).stream()
                .filter(cell -> ID_HEADERS.contains(CellText.fold(cell.text())))
                .findFirst();
    }

    private static boolean isTypeRow(SheetGrid grid, int head) {
        return idCell(grid, head)
                .flatMap(id -> grid.cell(head + 1, id.column()))
                .filter(cell -> TableSheetReader.isTypeMark(cell.text()))
                .isPresent();
    }

    private static List<TestSheet.Line> lines(SheetGrid grid, Set<Integer> rows) {
        return rows.stream().map(row -> line(grid, row)).toList();
    }

    private static TestSheet.Line line(SheetGrid grid, int row) {
        return new TestSheet.Line(
                row,
                grid.cells(row).stream()
                        .map(cell -> new TestSheet.Cell(
                                cell.column(),
                                cell.address(),
                                CellText.prose(cell.text()),
                                ParsedRow.turned(cell),
                                cell.isReadable()))
                        .toList());
    }
}
