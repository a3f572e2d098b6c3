package org.guwen.table.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.xlsx.RefusedWorkbookException;
import org.guwen.table.xlsx.ReleaseMark;
import org.guwen.table.xlsx.SheetGrid;
import org.guwen.table.xlsx.SheetKind;
import org.guwen.table.xlsx.WorkbookGrids;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a workbook into decision tables and sheets of cases, and says everything that is wrong with them at once. Never throws
 * for what a file holds: a file that cannot be read is a finding too.
 */
public final class WorkbookReader {

    private final Limits limits;
    private final TableSheetReader sheets;

    /**
     * Reads within limits.
     *
     * @param knownClause whether a clause id is in the catalogue
     * @param limits how large a workbook may be
     */
    public WorkbookReader(Predicate<String> knownClause, Limits limits) {
        this.limits = limits;
        this.sheets = new TableSheetReader(Labels.get(), knownClause);
    }

    /** Reads a workbook from a stream, no further than the limit. */
    public WorkbookReading read(String workbook, InputStream content) throws IOException {
        return read(workbook, content.readNBytes(limits.fileBytes() + 1));
    }

    /** Reads a workbook. */
    public WorkbookReading read(String workbook, byte[] content) {
        FindingLog log = new FindingLog(workbook);
        try {
            WorkbookGrids file = new WorkbookGrids(limits);
            List<SheetGrid> grids = file.read(content, log);
            Set<String> damaged = new LinkedHashSet<>();
            List<DecisionTable> tables = new ArrayList<>();
            List<TestSheet> tests = new ArrayList<>();
            for (SheetGrid grid : grids) {
                FindingLog.Sheet sheetLog = log.sheet(grid.name());
                if (isTable(grid)) {
                    sheets.read(grid, sheetLog, damaged).ifPresent(table -> add(table, tables, sheetLog));
                } else {
                    TestSheetReader.read(grid, sheetLog).ifPresent(tests::add);
                }
            }
            reportMissing(grids.stream().filter(WorkbookReader::isTable).toList(), tables, file.notes(), log);
            return new WorkbookReading(workbook, tables, tests, damaged, release(grids, content), log.findings());
        } catch (RefusedWorkbookException refusal) {
            FindingLog alone = new FindingLog(workbook);
            alone.add(Severity.ERROR, "", "", refusal.problem());
            return new WorkbookReading(workbook, List.of(), List.of(), Set.of(), null, alone.findings());
        }
    }

    private @Nullable Long release(List<SheetGrid> grids, byte[] content) {
        return Stream.concat(
                        ReleaseMark.ofSheets(grids).stream(),
                        new WorkbookGrids(limits).releaseProperty(content).stream())
                .min(Long::compare)
                .orElse(null);
    }

    private static boolean isTable(SheetGrid grid) {
        return grid.kind().filter(kind -> kind == SheetKind.TABLE).isPresent();
    }

    private static void add(DecisionTable table, List<DecisionTable> tables, FindingLog.Sheet log) {
        if (tables.stream().noneMatch(other -> other.id().equals(table.id()))) {
            tables.add(table);
            return;
        }
        log.error(
                "",
                FindingCode.DUPLICATE_TABLE,
                "表 " + table.id() + " 在工作簿中出现两次，请删除其中一个工作表",
                "the table " + table.id() + " is in the workbook twice: delete one of the sheets",
                null);
    }

    /** A workbook that lost a sheet would silently switch the table off. */
    private static void reportMissing(
            List<SheetGrid> grids, List<DecisionTable> tables, List<String> notes, FindingLog log) {
        Set<String> workbooks =
                tables.stream().map(table -> table.definition().workbook()).collect(Collectors.toSet());
        boolean isUnmarked = false;
        for (TableDefinition table : TableDefinitions.get().all()) {
            boolean isHere = notes.contains(table.titleZh())
                    && tables.stream().noneMatch(found -> found.id().equals(table.id()))
                    && (workbooks.isEmpty() || workbooks.contains(table.workbook()));
            if (isHere) {
                isUnmarked = true;
                log.add(Severity.ERROR, table.titleZh(), "A1", unmarked(table));
            }
        }
        if (grids.isEmpty() && isUnmarked) {
            return;
        }
        if (grids.isEmpty()) {
            log.add(Severity.ERROR, "", "", missing("没有决策表工作表(A1 应为“决策表”)", "no sheet holds a decision table"));
            return;
        }
        Set<String> found = tables.stream().map(DecisionTable::id).collect(Collectors.toSet());
        Set<String> sheetNames = grids.stream().map(SheetGrid::name).collect(Collectors.toSet());
        TableDefinitions.get().all().stream()
                .filter(table -> workbooks.contains(table.workbook()) && !found.contains(table.id()))
                .filter(table -> !sheetNames.contains(table.titleZh()) && !notes.contains(table.titleZh()))
                .forEach(table -> log.add(
                        Severity.ERROR,
                        "",
                        "",
                        missing(
                                "缺少表“" + table.titleZh() + "”(" + table.id() + ")",
                                "the table " + table.id() + " is missing")));
    }

    /** A sheet of the name of a table whose first cell does not say so: emptied, or pushed down by a new row above. */
    private static CellProblem unmarked(TableDefinition table) {
        return new CellProblem(
                FindingCode.MISSING_TABLE,
                "工作表“" + table.titleZh() + "”的 A1 应为“决策表”：请填上，上面多插了行的请删去；否则这张表读不到",
                "cell A1 of the sheet of " + table.id()
                        + " should say 决策表 (Decision table): write it there, or delete the rows inserted above; the"
                        + " table is not read otherwise",
                "决策表");
    }

    private static CellProblem missing(String zh, String en) {
        return new CellProblem(FindingCode.MISSING_TABLE, zh, en, null);
    }
}
