package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.table.FindingCode;
import org.guwen.table.reading.TestSheet;

/** Reads the cases of one sheet. */
final class CaseSheetReading {

    private final TestSheet sheet;
    private final CaseLog log;
    private final Map<String, String> ids;
    private final CaseSheetHead head;
    private final CaseCells cells = new CaseCells();
    private final CasebookReader cases = new CasebookReader();
    private final Set<Integer> strayColumns = new HashSet<>();

    /**
     * Reads that sheet.
     *
     * @param ids ids of the cases read before, with their cells
     */
    CaseSheetReading(TestSheet sheet, CaseLog log, Map<String, String> ids) {
        this.sheet = sheet;
        this.log = log;
        this.ids = ids;
        this.head = new CaseSheetHead(sheet, log);
    }

    List<SheetCase> read() {
        List<SheetCase> read = new ArrayList<>();
        for (TestSheet.Line line : sheet.cases()) {
            boolean isStray = reportStray(line);
            boolean isFilled = line.cells().stream().anyMatch(cell -> head.isKnown(cell.column()));
            if (isFilled) {
                Optional<SheetCase> found = new CaseLine(line, head, log, cells, cases).read(ids);
                found.filter(sheetCase -> !isStray).ifPresent(read::add);
            }
        }
        return read;
    }

    /** A cell whose column means nothing would be a fact or an expectation that nobody looks at. */
    private boolean reportStray(TestSheet.Line line) {
        List<TestSheet.Cell> stray = line.cells().stream()
                .filter(cell -> !head.isKnown(cell.column()))
                .toList();
        stray.stream()
                .filter(cell -> sheet.columns().cell(cell.column()).isEmpty() && strayColumns.add(cell.column()))
                .forEach(cell -> log.error(
                        cell.address(), FindingCode.UNKNOWN_COLUMN, "该列没有标题", "this column has no header", null));
        return !stray.isEmpty();
    }
}
