package org.guwen.table.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.cell.ColumnTypes;
import org.guwen.table.reading.ColumnNames;
import org.guwen.table.writing.DropDowns;
import org.jspecify.annotations.Nullable;

/**
 * Adds and takes away condition columns in the sheet of a table. The head of the table above the column headers stays where
 * it is; widths, drop-downs, the filter and notes at cells move with their columns.
 */
final class ColumnEditor {

    private static final int NEW_WIDTH = 16 * 256;

    private final XSSFSheet sheet;
    private final SheetPlan plan;
    private final Labels labels;
    private final ColumnNames names;
    private final DropDowns dropDowns;

    ColumnEditor(XSSFWorkbook workbook, SheetPlan plan, Labels labels) {
        this.sheet = workbook.getSheet(plan.sheet());
        this.plan = plan;
        this.labels = labels;
        this.names = new ColumnNames(plan.definition(), labels);
        this.dropDowns = new DropDowns(sheet);
    }

    /** Applies what an edit says of columns; answers where the columns stand then. */
    SheetPlan apply(TableEdit edit) {
        ColumnPlaces places = new ColumnPlaces(plan, labels);
        Map<String, Integer> now = new LinkedHashMap<>(plan.columns());
        for (String key : places.removed(edit)) {
            int gone = now.getOrDefault(key, 0);
            remove(gone);
            now.remove(key);
            now.replaceAll((other, place) -> place > gone ? place - 1 : place);
        }
        Map<String, Integer> after = places.after(edit);
        List<Map.Entry<String, Integer>> added = after.entrySet().stream()
                .filter(column -> !now.containsKey(column.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .toList();
        for (Map.Entry<String, Integer> column : added) {
            insert(column.getValue(), places.field(column.getKey()).orElseThrow(), model(now));
            now.replaceAll((other, place) -> place >= column.getValue() ? place + 1 : place);
            now.put(column.getKey(), column.getValue());
        }
        return plan.withColumns(after);
    }

    /** The column whose look a new one takes: a condition, else that of the row ids. */
    private int model(Map<String, Integer> now) {
        return plan.conditions().stream()
                .filter(now::containsKey)
                .map(key -> now.getOrDefault(key, 0))
                .findFirst()
                .orElseGet(() -> now.getOrDefault(SheetPlan.ROW, 0));
    }

    private void insert(int place, Field field, int model) {
        int last = lastColumn();
        rows().forEach(row -> {
            if (row.getLastCellNum() > place) {
                row.shiftCellsRight(place, row.getLastCellNum() - 1, 1);
            }
        });
        moveNotes(place, 1);
        for (int column = last; column >= place; column--) {
            copyColumn(column, column + 1);
        }
        dropDowns.shift(place, 1);
        moveFilter(1);
        int look = model >= place ? model + 1 : model;
        rows().forEach(row -> {
            XSSFCell like = row.getCell(look);
            if (like != null) {
                row.createCell(place).setCellStyle(like.getCellStyle());
            }
        });
        sheet.setColumnWidth(place, NEW_WIDTH);
        CellStyle style = sheet.getColumnStyle(look);
        sheet.setDefaultColumnStyle(place, style);
        text(plan.headerRow(), place, names.header(field));
        if (plan.lastHeader() > plan.headerRow()) {
            text(plan.lastHeader(), place, ColumnTypes.of(field) + "\n" + labels.of(field, Locale.ENGLISH));
        }
        dropDowns.offer(field, labels, plan.lastHeader(), place);
    }

    private void remove(int place) {
        int last = lastColumn();
        moveNotes(place, -1);
        rows().forEach(row -> {
            XSSFCell cell = row.getCell(place);
            if (cell != null) {
                row.removeCell(cell);
            }
            if (row.getLastCellNum() - 1 > place) {
                row.shiftCellsLeft(place + 1, row.getLastCellNum() - 1, 1);
            }
        });
        for (int column = place; column < last; column++) {
            copyColumn(column + 1, column);
        }
        dropDowns.shift(place, -1);
        moveFilter(-1);
    }

    /** The rows from the column headers on. */
    private Stream<XSSFRow> rows() {
        List<XSSFRow> rows = new ArrayList<>();
        for (int number = plan.headerRow() - 1; number <= sheet.getLastRowNum(); number++) {
            XSSFRow row = sheet.getRow(number);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows.stream();
    }

    private int lastColumn() {
        return rows().mapToInt(row -> row.getLastCellNum() - 1).max().orElse(0);
    }

    private void text(int row, int column, String text) {
        XSSFRow line = sheet.getRow(row - 1);
        XSSFCell cell = line.getCell(column);
        (cell == null ? line.createCell(column) : cell).setCellValue(text);
    }

    private void copyColumn(int from, int to) {
        sheet.setColumnWidth(to, sheet.getColumnWidth(from));
        sheet.setDefaultColumnStyle(to, sheet.getColumnStyle(from));
    }

    /** Moves the notes of cells from a column on; those of a column that goes are taken away. */
    private void moveNotes(int place, int by) {
        Comparator<Map.Entry<CellAddress, XSSFComment>> byColumn =
                Comparator.comparingInt(note -> note.getKey().getColumn());
        List<Map.Entry<CellAddress, XSSFComment>> notes = sheet.getCellComments().entrySet().stream()
                .filter(note -> note.getKey().getRow() >= plan.headerRow() - 1
                        && note.getKey().getColumn() >= place)
                .sorted(by > 0 ? byColumn.reversed() : byColumn)
                .toList();
        for (Map.Entry<CellAddress, XSSFComment> note : notes) {
            CellAddress at = note.getKey();
            if (by < 0 && at.getColumn() == place) {
                cell(at).ifPresent(XSSFCell::removeCellComment);
            } else {
                note.getValue().setAddress(at.getRow(), at.getColumn() + by);
            }
        }
    }

    private Optional<XSSFCell> cell(CellAddress at) {
        @Nullable XSSFRow row = sheet.getRow(at.getRow());
        return Optional.ofNullable(row).map(found -> found.getCell(at.getColumn()));
    }

    private void moveFilter(int by) {
        if (!sheet.getCTWorksheet().isSetAutoFilter()) {
            return;
        }
        CellRangeAddress range =
                CellRangeAddress.valueOf(sheet.getCTWorksheet().getAutoFilter().getRef());
        sheet.setAutoFilter(new CellRangeAddress(
                range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn() + by));
    }
}
