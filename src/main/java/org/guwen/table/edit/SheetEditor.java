package org.guwen.table.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.cell.Days;
import org.guwen.table.cell.OutcomeCells;
import org.jspecify.annotations.Nullable;

/** Writes an edit into the sheet of its table. */
final class SheetEditor {

    private static final String TEXT = "@";

    /** First year that a spreadsheet knows as a day. */
    private static final int FIRST_YEAR = 1901;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Labels labels = Labels.get();
    private final OutcomeCells outcomes = new OutcomeCells(labels);
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private SheetPlan plan;
    private final Map<Short, XSSFCellStyle> quoted = new HashMap<>();

    SheetEditor(XSSFWorkbook workbook, SheetPlan plan) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet(plan.sheet());
        this.plan = plan;
    }

    void apply(TableEdit edit) {
        if (!edit.addedColumns().isEmpty() || !edit.removedColumns().isEmpty()) {
            plan = new ColumnEditor(workbook, plan, labels).apply(edit);
        }
        Map<String, Integer> rows = new HashMap<>(plan.rows());
        edit.removed().stream()
                .sorted(Comparator.comparing((String id) -> rows.getOrDefault(id, 0))
                        .reversed())
                .forEach(id -> remove(id, rows));
        edit.replaced().forEach(row -> replace(row, rows));
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
        XSSFRow row = insert(above, rows);
        if (above > plan.lastHeader()) {
            copyLook(sheet.getRow(above - 1), row);
        }
        rows.put(added.row(), above + 1);
        write(above + 1, SheetPlan.ROW, added.row());
        added.cells().forEach((column, text) -> write(above + 1, column, text));
    }

    /** An empty row beneath another. */
    private XSSFRow insert(int above, Map<String, Integer> rows) {
        if (above <= sheet.getLastRowNum()) {
            sheet.shiftRows(above, sheet.getLastRowNum(), 1, true, false);
            rows.replaceAll((other, place) -> place > above ? place + 1 : place);
        }
        return sheet.createRow(above);
    }

    /** The row ends, and beneath it one begins that says the same but for what is changed. */
    private void replace(TableEdit.RowReplacement replaced, Map<String, Integer> rows) {
        LocalDate from = Days.read(replaced.from()).value().orElseThrow();
        int old = rows.getOrDefault(replaced.row(), plan.lastHeader());
        String id = plan.definition().freeId(rows.keySet());
        XSSFRow row = insert(old, rows);
        XSSFRow model = sheet.getRow(old - 1);
        row.setHeight(model.getHeight());
        model.forEach(cell -> row.createCell(cell.getColumnIndex()).copyCellFrom(cell, new CellCopyPolicy()));
        rows.put(id, old + 1);
        write(old + 1, SheetPlan.ROW, id);
        write(old + 1, SheetPlan.VALID_FROM, from.toString());
        replaced.cells().forEach((column, text) -> write(old + 1, column, text));
        write(old, SheetPlan.VALID_TO, from.minusDays(1).toString());
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
        if (key.equals(SheetPlan.VALID_FROM) || key.equals(SheetPlan.VALID_TO)) {
            writeDay(cell, text);
            return;
        }
        Optional<BigDecimal> amount = amount(key, text).filter(value -> fits(cell, key));
        if (amount.isPresent()) {
            cell.setCellValue(amount.get().doubleValue());
        } else {
            writeText(cell, text);
        }
    }

    /** A day stays a day where the sheet shows days, so that sorting goes on working. */
    private void writeDay(XSSFCell cell, String text) {
        Optional<LocalDate> day = Days.read(text).value().filter(read -> read.getYear() >= FIRST_YEAR);
        if (day.isPresent() && DateUtil.isCellDateFormatted(cell)) {
            cell.setCellValue(day.get());
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
        return percent ? format.contains("%") : !format.equals(TEXT);
    }
}
