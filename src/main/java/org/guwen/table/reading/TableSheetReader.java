package org.guwen.table.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;
import org.guwen.text.NearestName;

/** Reads sheets that hold a decision table. */
public final class TableSheetReader {

    private static final Set<String> TYPE_ROW_MARKS = Set.of("类型", "type", "类型type");

    private final Labels labels;
    private final RowCells cells;

    TableSheetReader(Labels labels, Predicate<String> knownClause) {
        this.labels = labels;
        this.cells = new RowCells(labels, knownClause);
    }

    /**
     * The table of the sheet, unless it cannot be told which it is or a column is missing.
     *
     * @param damaged takes the rows that are left out because of errors
     */
    Optional<DecisionTable> read(SheetGrid grid, FindingLog.Sheet log, Set<String> damaged) {
        SheetGuards.reportUnreadable(grid, log);
        HeaderBlock header = HeaderBlock.read(grid);
        Optional<TableDefinition> definition = definition(header, log);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        checkHeader(header, definition.get(), log);
        int headerRow = header.columnHeaderRow();
        if (headerRow == 0) {
            log.error("A1", FindingCode.MISSING_COLUMN, "找不到列标题行(应有“行号”)", "no row holds the header 行号 (Row)", "行号");
            return Optional.empty();
        }
        SheetGuards.reportLayout(grid, headerRow, log);
        Columns columns = new Columns(new ColumnNames(definition.get(), labels), log);
        columns.read(grid, headerRow, definition.get());
        List<Row> rows = rows(grid, headerRow, definition.get(), columns, log, damaged);
        if (!columns.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(new DecisionTable(
                definition.get(),
                header.text(HeaderBlock.Line.OWNER),
                header.description(),
                columns.conditionColumns(),
                definition.get().outcomes().stream()
                        .map(outcome -> SheetCell.letter(columns.outcome(outcome)))
                        .toList(),
                rows,
                SheetCell.letter(columns.standing(StandardColumn.ROW_ID).orElse(0)),
                columns.standingLetters()));
    }

    private List<Row> rows(
            SheetGrid grid,
            int headerRow,
            TableDefinition definition,
            Columns columns,
            FindingLog.Sheet log,
            Set<String> damaged) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<Integer> strayColumns = new HashSet<>();
        for (int number : grid.rows().tailMap(headerRow, false).keySet()) {
            if (log.isFull()) {
                break;
            }
            grid.cells(number).stream()
                    .filter(cell -> !columns.isKnown(cell.column()) && strayColumns.add(cell.column()))
                    .filter(cell -> columns.isComplete()
                            && grid.cell(headerRow, cell.column()).isEmpty())
                    .forEach(cell -> reportStray(cell, log));
            boolean filled = grid.cells(number).stream().anyMatch(cell -> columns.isKnown(cell.column()));
            if (filled && !isTypeRow(grid, number, headerRow)) {
                ParsedRow reading = new ParsedRow(grid, number, log, () -> freeId(grid, definition, columns));
                cells.read(reading, definition, columns)
                        .filter(row -> isNew(row, seen, reading, columns))
                        .ifPresentOrElse(rows::add, () -> damaged.add(definition.id() + "/" + name(reading, columns)));
            }
        }
        if (strayColumns.stream()
                .noneMatch(column -> grid.cell(headerRow, column).isPresent())) {
            return rows;
        }
        // Without the cells under a header that is not understood a row would seem to match more than it does.
        rows.forEach(row -> damaged.add(definition.id() + "/" + row.id()));
        return List.of();
    }

    /** An id that no row of the sheet has. */
    private static String freeId(SheetGrid grid, TableDefinition definition, Columns columns) {
        int column = columns.standing(StandardColumn.ROW_ID).orElse(0);
        return definition.freeId(grid.rows().keySet().stream()
                .flatMap(row -> grid.cell(row, column).stream())
                .map(cell -> CellText.normalise(cell.text()))
                .toList());
    }

    /** Id of a row, or its place in the sheet if it has none. */
    private static String name(ParsedRow row, Columns columns) {
        String id = row.text(columns.standing(StandardColumn.ROW_ID).orElse(0));
        return id.isEmpty() ? "#" + row.number() : id;
    }

    private static boolean isNew(Row row, Map<String, Integer> seen, ParsedRow reading, Columns columns) {
        Integer earlier = seen.putIfAbsent(row.id(), row.sheetRow());
        if (earlier != null) {
            reading.error(
                    columns.standing(StandardColumn.ROW_ID).orElse(0),
                    new CellProblem(
                            FindingCode.DUPLICATE_ROW_ID,
                            "行号 " + row.id() + " 与第 " + earlier + " 行重复",
                            "the row id " + row.id() + " is already used in row " + earlier,
                            null));
        }
        return earlier == null;
    }

    private static void reportStray(SheetCell cell, FindingLog.Sheet log) {
        String quoted = CellText.quoted(cell.text());
        log.error(
                cell.address(),
                FindingCode.UNKNOWN_COLUMN,
                "“" + quoted + "”所在的列没有标题",
                "'" + quoted + "' stands in a column without a header",
                null);
    }

    /**
     * Whether a row says what the columns take, wherever it stands beneath the headers: its mark stands among the row ids,
     * where no row has it.
     */
    public static boolean isTypeRow(SheetGrid grid, int number, int headerRow) {
        return grid.cells(headerRow).stream()
                .filter(HeaderBlock::isRowIdHeader)
                .findFirst()
                .flatMap(header -> grid.cell(number, header.column()))
                .filter(cell -> isTypeMark(cell.text()))
                .isPresent();
    }

    /** Whether a text marks the row that says what the columns take. */
    static boolean isTypeMark(String text) {
        return TYPE_ROW_MARKS.contains(CellText.fold(text).replace(",", ""));
    }

    private static Optional<TableDefinition> definition(HeaderBlock header, FindingLog.Sheet log) {
        String id = header.text(HeaderBlock.Line.TABLE);
        Optional<TableDefinition> definition = TableDefinitions.get().find(id);
        if (definition.isEmpty()) {
            String quoted = CellText.quoted(id);
            Set<String> known = new HashSet<>();
            TableDefinitions.get().all().forEach(table -> known.add(table.id()));
            log.error(
                    header.value(HeaderBlock.Line.TABLE).map(SheetCell::address).orElse("A2"),
                    FindingCode.UNKNOWN_TABLE,
                    id.isEmpty() ? "缺少表编号" : "没有编号为“" + quoted + "”的表",
                    id.isEmpty() ? "the table id is missing" : "there is no table '" + quoted + "'",
                    NearestName.of(quoted, known).orElse(null));
        }
        return definition;
    }

    private static void checkHeader(HeaderBlock header, TableDefinition definition, FindingLog.Sheet log) {
        String policy = definition.hitPolicy().name();
        header.value(HeaderBlock.Line.HIT_POLICY)
                .filter(cell -> !CellText.fold(cell.text()).startsWith(CellText.fold(policy)))
                .ifPresent(cell -> log.error(
                        cell.address(),
                        FindingCode.HEADER_MISMATCH,
                        "本表的命中策略固定为 " + policy,
                        "the hit policy of this table is fixed: " + policy,
                        policy));
        if (!log.name().equals(definition.titleZh())) {
            log.warning(
                    "",
                    FindingCode.HEADER_MISMATCH,
                    "工作表名称应为“" + definition.titleZh() + "”",
                    "the sheet is called '" + definition.titleZh() + "' elsewhere");
        }
    }
}
