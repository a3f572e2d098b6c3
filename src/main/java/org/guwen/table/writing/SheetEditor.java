package org.guwen.table.writing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.cell.OutcomeCells;
import org.jspecify.annotations.Nullable;

/** Writes an edit into the sheet of its table. */
final class SheetEditor {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Labels labels = Labels.get();
    private final OutcomeCells outcomes = new OutcomeCells(labels);
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final SheetPlan plan;
    private final Map<Short, XSSFCellStyle> quoted = new HashMap<>();

    SheetEditor(XSSFWorkbook workbook, SheetPlan plan) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet(plan.sheet());
        this.plan = plan;
    }

    void apply(TableEdit edit) {
        Map<String, Integer> rows = new HashMap<>(plan.rows());
        edit.removed().stream()
                .sorted(Comparator.comparing((String id) -> rows.getOrDefault(id, 0))
                        .reversed())
                .forEach(id -> remove(id, rows));
        edit.added().forEach(row -> add(row, rows));
        edit.cells().forEach(cell -> write(rows.getOrDefault(cell.row(), 0), cell.column(), cell.value()));
    }

    private void remove(String id, Map<String, Integer> rows) {
        Integer found = rows.remove(id);
        if (found == null) {
            return;
        }
        int number = found;
        XSSFRow row = sheet.getRow(number - 1);
        if (row != null) {
            sheet.removeRow(row);
        }
        if (number <= sheet.getLastRowNum()) {
            sheet.shiftRows(number, sheet.getLastRowNum(), -1, true, false);
        }
        rows.replaceAll((other, place) -> place > number ? place - 1 : place);
    }

    private void add(TableEdit.RowEdit added, Map<String, Integer> rows) {
        int above = added.after() == null
                ? rows.values().stream().max(Integer::compare).orElse(plan.lastHeader())
                : rows.getOrDefault(added.after(), plan.lastHeader());
        if (above <= sheet.getLastRowNum()) {
            sheet.shiftRows(above, sheet.getLastRowNum(), 1, true, false);
            rows.replaceAll((other, place) -> place > above ? place + 1 : place);
        }
        XSSFRow row = sheet.createRow(above);
        if (above > plan.lastHeader()) {
            copyLook(sheet.getRow(above - 1), row);
        }
        rows.put(added.row(), above + 1);
        write(above + 1, SheetPlan.ROW, added.row());
        added.cells().forEach((column, text) -> write(above + 1, column, text));
    }

    private void copyLook(@Nullable XSSFRow model, XSSFRow row) {
        if (model == null) {
            return;
        }
        row.setHeight(model.getHeight());
        model.forEach(cell -> row.createCell(cell.getColumnIndex()).setCellStyle(cell.getCellStyle()));
    }

    private void write(int row, String column, String text) {
        String key = plan.key(column, labels).orElseThrow();
        int number = plan.columns().getOrDefault(key, 0);
        XSSFRow line = sheet.getRow(row - 1);
        if (line == null) {
            line = sheet.createRow(row - 1);
        }
        XSSFCell cell = line.getCell(number, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (text.isEmpty()) {
            cell.setBlank();
            return;
        }
        Optional<BigDecimal> amount = amount(key, text).filter(value -> fits(cell, key));
        if (amount.isPresent()) {
            cell.setCellValue(amount.get().doubleValue());
        } else {
            writeText(cell, text);
        }
    }

    /** A text that a spreadsheet program might take for a formula is marked as text. */
    private void writeText(XSSFCell cell, String text) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setCellValue(text);
        if (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            XSSFCellStyle style = cell.getCellStyle();
            cell.setCellStyle(quoted.computeIfAbsent(style.getIndex(), index -> {
                XSSFCellStyle copy = workbook.createCellStyle();
                copy.cloneStyleFrom(style);
                copy.setQuotePrefixed(true);
                return copy;
            }));
        }
    }

    /** A number stays a number where the sheet has numbers, so that sums and sorting go on working. */
    private Optional<BigDecimal> amount(String key, String text) {
        Optional<OutcomeColumn> outcome = plan.definition().outcome(key);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        return switch (outcome.get().kind()) {
            case NUMBER, MONEY -> outcomes.read(outcome.get(), text).value().map(BigDecimal.class::cast);
            case PERCENT ->
                outcomes.read(outcome.get(), text).value().map(value -> ((BigDecimal) value).movePointLeft(2));
            case TEXT, TEXT_LIST, BOOLEAN, DURATION, DATE, CLOCK, ENUM, ENUM_LIST -> Optional.empty();
        };
    }

    /** A share is a number only where the cell shows it as a percentage. */
    private boolean fits(XSSFCell cell, String key) {
        String format = cell.getCellStyle().getDataFormatString();
        boolean percent = plan.definition()
                .outcome(key)
                .filter(column -> column.kind() == OutcomeColumn.Kind.PERCENT)
                .isPresent();
        return percent ? format.contains("%") : !format.equals(CellLook.TEXT);
    }
}
