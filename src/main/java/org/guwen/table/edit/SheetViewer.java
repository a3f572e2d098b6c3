package org.guwen.table.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.Limits;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.Choices;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.edit.SheetView.Column;
import org.guwen.table.reading.HeaderBlock;
import org.guwen.table.reading.RowCells;
import org.guwen.table.reading.TableSheetReader;
import org.guwen.table.xlsx.RefusedWorkbookException;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;
import org.guwen.table.xlsx.WorkbookGrids;
import org.guwen.text.LocalizedText;

/** Shows the sheet of a table in a language. Reads each cell alone, so that one that is faulty hides no other. */
public final class SheetViewer {

    private final Labels labels = Labels.get();
    private final ConditionCells conditions = new ConditionCells(labels);
    private final OutcomeCells outcomes = new OutcomeCells(labels);
    private final Choices bases = new Choices(Basis.class, labels);
    private final Locale locale;

    /** Shows cells in that language. */
    public SheetViewer(Locale locale) {
        this.locale = locale;
    }

    /**
     * The sheet of a table in a workbook.
     *
     * @return empty if no sheet of the workbook can be told to be that table
     */
    public Optional<SheetView> view(byte[] content, TableDefinition definition) {
        try {
            return new WorkbookGrids(Limits.standard())
                    .read(content, new FindingLog("")).stream()
                            .flatMap(grid -> SheetPlan.of(grid, definition, labels).stream())
                            .findFirst()
                            .map(this::view);
        } catch (RefusedWorkbookException e) {
            return Optional.empty();
        }
    }

    private SheetView view(SheetPlan plan) {
        HeaderBlock header = HeaderBlock.read(plan.grid());
        NavigableMap<Integer, Column> columns = columns(plan);
        return new SheetView(
                plan.definition(),
                plan.sheet(),
                header.text(HeaderBlock.Line.OWNER),
                new LocalizedText(
                        header.text(HeaderBlock.Line.DESCRIPTION_ZH), header.text(HeaderBlock.Line.DESCRIPTION_EN)),
                List.copyOf(columns.values()),
                rows(plan, header.columnHeaderRow(), columns));
    }

    private NavigableMap<Integer, Column> columns(SheetPlan plan) {
        NavigableMap<Integer, Column> columns = new TreeMap<>();
        plan.columns().forEach((key, number) -> columns.put(number, column(plan, key, SheetCell.letter(number))));
        return columns;
    }

    private static Column column(SheetPlan plan, String key, String letter) {
        Optional<Column> standing = StandardColumn.ofKey(key).map(found -> new Column.OfRow(letter, found));
        Optional<Column> outcome = plan.definition().outcome(key).map(found -> new Column.OfOutcome(letter, found));
        return standing.or(() -> outcome)
                .orElseGet(() ->
                        new Column.OfField(letter, Vocabulary.get().find(key).orElseThrow()));
    }

    private List<SheetView.Line> rows(SheetPlan plan, int headerRow, NavigableMap<Integer, Column> columns) {
        SheetGrid grid = plan.grid();
        List<SheetView.Line> rows = new ArrayList<>();
        for (int number : grid.rows().tailMap(plan.lastHeader(), false).keySet()) {
            boolean filled = grid.cells(number).stream().anyMatch(cell -> columns.containsKey(cell.column()));
            if (filled && !TableSheetReader.isTypeRow(grid, number, headerRow)) {
                rows.add(row(grid, number, columns));
            }
        }
        rows.sort(Comparator.comparingInt(SheetView.Line::number));
        return rows;
    }

    private SheetView.Line row(SheetGrid grid, int number, NavigableMap<Integer, Column> columns) {
        List<String> cells = new ArrayList<>();
        String id = "";
        Basis basis = Basis.POLICY;
        for (Map.Entry<Integer, Column> column : columns.entrySet()) {
            String text = grid.cell(number, column.getKey())
                    .map(cell -> CellText.prose(cell.text()))
                    .orElse("");
            cells.add(text.isEmpty() ? "" : worded(column.getValue(), text));
            if (column.getValue() instanceof Column.OfRow row) {
                id = row.standing() == StandardColumn.ROW_ID ? text : id;
                basis = row.standing() == StandardColumn.BASIS ? basis(text).orElse(basis) : basis;
            }
        }
        return new SheetView.Line(number, id, basis, cells);
    }

    private String worded(Column column, String text) {
        if (column instanceof Column.OfField of) {
            return conditions
                    .read(of.field(), text)
                    .value()
                    .map(region -> conditions.print(of.field(), region, locale))
                    .orElse(text);
        }
        if (column instanceof Column.OfOutcome of) {
            return outcome(of.outcome(), text);
        }
        return ((Column.OfRow) column).standing() == StandardColumn.BASIS
                ? basis(text).map(basis -> labels.of(basis, locale)).orElse(text)
                : text;
    }

    private String outcome(OutcomeColumn column, String text) {
        if (OutcomeCells.isBlank(text)) {
            return text;
        }
        if (OutcomeCells.isUnlimited(column, text)) {
            return OutcomeCells.unlimited(locale);
        }
        return outcomes.read(column, text)
                .value()
                .map(value -> outcomes.print(column, value, locale))
                .orElse(text);
    }

    private Optional<Basis> basis(String text) {
        return bases.find(RowCells.withoutLock(text)).map(Basis.class::cast);
    }
}
