package org.guwen.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.guwen.facts.Labels;

/** Reads sheets that hold a decision table. */
final class TableSheets {

    private static final Set<String> TYPE_ROW_MARKS = Set.of("类型", "type", "类型type");

    private final Labels labels;
    private final RowCells cells;

    TableSheets(Labels labels, Predicate<String> knownClause) {
        this.labels = labels;
        this.cells = new RowCells(labels, knownClause);
    }

    /** The table of the sheet, unless it cannot be told which it is or a column is missing. */
    Optional<DecisionTable> read(SheetGrid grid, FindingLog.Sheet log) {
        reportUnreadable(grid, log);
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
        reportLayout(grid, headerRow, log);
        Columns columns = new Columns(new ColumnNames(definition.get(), labels), log);
        if (!columns.read(grid, headerRow, definition.get())) {
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
                rows(grid, headerRow, definition.get(), columns, log)));
    }

    private List<Row> rows(
            SheetGrid grid, int headerRow, TableDefinition definition, Columns columns, FindingLog.Sheet log) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<Integer> strayColumns = new HashSet<>();
        for (int number : grid.rows().tailMap(headerRow, false).keySet()) {
            if (log.isFull()) {
                break;
            }
            grid.cells(number).stream()
                    .filter(cell -> !columns.isKnown(cell.column()) && strayColumns.add(cell.column()))
                    .filter(cell -> grid.cell(headerRow, cell.column()).isEmpty())
                    .forEach(cell -> log.error(
                            cell.address(), FindingCode.UNKNOWN_COLUMN, "该列没有标题", "this column has no header", null));
            boolean filled = grid.cells(number).stream().anyMatch(cell -> columns.isKnown(cell.column()));
            if (filled && !isTypeRow(grid, number, headerRow)) {
                RowReading reading = new RowReading(grid, number, log);
                cells.read(reading, definition, columns)
                        .filter(row -> isNew(row, seen, reading, columns))
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static boolean isNew(Row row, Map<String, Integer> seen, RowReading reading, Columns columns) {
        Integer earlier = seen.putIfAbsent(row.id(), row.sheetRow());
        if (earlier != null) {
            reading.error(
                    columns.standing(Columns.Standing.ROW_ID).orElse(0),
                    new CellProblem(
                            FindingCode.DUPLICATE_ROW_ID,
                            "行号 " + row.id() + " 与第 " + earlier + " 行重复",
                            "the row id " + row.id() + " is already used in row " + earlier,
                            null));
        }
        return earlier == null;
    }

    private static boolean isTypeRow(SheetGrid grid, int number, int headerRow) {
        return number == headerRow + 1
                && grid.cell(number, 0)
                        .map(cell -> TYPE_ROW_MARKS.contains(
                                CellText.fold(cell.text()).replace(",", "")))
                        .orElse(false);
    }

    private static Optional<TableDefinition> definition(HeaderBlock header, FindingLog.Sheet log) {
        String id = header.text(HeaderBlock.Line.TABLE);
        Optional<TableDefinition> definition = TableCatalogue.find(id);
        if (definition.isEmpty()) {
            String quoted = CellText.quoted(id);
            Set<String> known = new HashSet<>();
            TableCatalogue.all().forEach(table -> known.add(table.id()));
            log.error(
                    header.value(HeaderBlock.Line.TABLE).map(SheetCell::address).orElse("A2"),
                    FindingCode.UNKNOWN_TABLE,
                    id.isEmpty() ? "缺少表编号" : "没有编号为“" + quoted + "”的表",
                    id.isEmpty() ? "the table id is missing" : "there is no table '" + quoted + "'",
                    Nearest.to(quoted, known).orElse(null));
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

    private static void reportUnreadable(SheetGrid grid, FindingLog.Sheet log) {
        for (int row : grid.rows().keySet()) {
            for (SheetCell cell : grid.cells(row)) {
                if (cell.kind() == SheetCell.Kind.FORMULA) {
                    log.error(
                            cell.address(),
                            FindingCode.FORMULA_CELL,
                            "不允许公式，请粘贴为数值",
                            "a formula: paste its value",
                            null);
                } else if (cell.kind() == SheetCell.Kind.ERROR) {
                    log.error(
                            cell.address(),
                            FindingCode.ERROR_CELL,
                            "单元格含错误值 " + CellText.quoted(cell.text()),
                            "the cell holds the error " + CellText.quoted(cell.text()),
                            null);
                }
            }
        }
    }

    private static void reportLayout(SheetGrid grid, int headerRow, FindingLog.Sheet log) {
        grid.merged().stream()
                .map(CellRangeAddress::valueOf)
                .filter(range -> range.getLastRow() + 1 >= headerRow)
                .forEach(range -> log.error(
                        SheetCell.letter(range.getFirstColumn()) + (range.getFirstRow() + 1),
                        FindingCode.MERGED_CELL,
                        "表格区域内不允许合并单元格 " + range.formatAsString(),
                        "merged cells " + range.formatAsString() + ": give each row its own value",
                        null));
        grid.cells(headerRow).stream()
                .filter(cell -> grid.hiddenColumns().contains(cell.column()))
                .forEach(cell -> log.warning(
                        cell.address(), FindingCode.HIDDEN_CONTENT, "隐藏的列仍然有效", "a hidden column still counts"));
        grid.rows().tailMap(headerRow, true).keySet().stream()
                .filter(grid.hiddenRows()::contains)
                .forEach(row ->
                        log.warning("A" + row, FindingCode.HIDDEN_CONTENT, "隐藏的行仍然有效", "a hidden row still counts"));
    }
}
