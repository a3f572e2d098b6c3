package org.guwen.table.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.xlsx.SheetCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;

/** The drop-downs of a sheet while its columns change. */
public final class DropDowns {

    private static final int SPARE_ROWS = 200;

    private final XSSFSheet sheet;

    /** Of that sheet. */
    public DropDowns(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Moves the drop-downs of all columns from one on.
     *
     * @param place column that comes or goes, from 0
     * @param by 1 if it comes, -1 if it goes
     */
    public void shift(int place, int by) {
        if (!sheet.getCTWorksheet().isSetDataValidations()) {
            return;
        }
        CTDataValidations all = sheet.getCTWorksheet().getDataValidations();
        for (int i = all.sizeOfDataValidationArray() - 1; i >= 0; i--) {
            CTDataValidation one = all.getDataValidationArray(i);
            List<String> moved = new ArrayList<>();
            for (Object range : one.getSqref()) {
                moved(CellRangeAddress.valueOf(range.toString()), place, by)
                        .ifPresent(address -> moved.add(address.formatAsString()));
            }
            if (moved.isEmpty()) {
                all.removeDataValidation(i);
            } else {
                one.setSqref(moved);
            }
        }
        if (all.sizeOfDataValidationArray() == 0) {
            sheet.getCTWorksheet().unsetDataValidations();
        } else {
            all.setCount(all.sizeOfDataValidationArray());
        }
    }

    private static Optional<CellRangeAddress> moved(CellRangeAddress range, int place, int by) {
        boolean isBeyond = by > 0 ? range.getFirstColumn() >= place : range.getFirstColumn() > place;
        int first = isBeyond ? range.getFirstColumn() + by : range.getFirstColumn();
        int last = range.getLastColumn() >= place ? range.getLastColumn() + by : range.getLastColumn();
        return last < first
                ? Optional.empty()
                : Optional.of(new CellRangeAddress(range.getFirstRow(), range.getLastRow(), first, last));
    }

    /** Offers the values of a field in a column, where the workbook has the list of them. */
    public void offer(Field field, Labels labels, int firstRow, int column) {
        list(field, labels).ifPresent(cells -> {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            DataValidation validation = helper.createValidation(
                    helper.createFormulaListConstraint(cells),
                    new CellRangeAddressList(firstRow, sheet.getLastRowNum() + SPARE_ROWS, column, column));
            validation.setShowErrorBox(false);
            validation.setEmptyCellAllowed(true);
            sheet.addValidationData(validation);
        });
    }

    /** The cells of the list of a field's values, with the word for any. */
    private Optional<String> list(Field field, Labels labels) {
        Class<? extends Enum<?>> options = field.options();
        String name = field.kind() == Field.Kind.BOOLEAN
                ? OptionLists.BOOLEAN
                : options == null ? "" : labels.of(options, Locale.CHINESE);
        XSSFSheet glossary = sheet.getWorkbook().getSheet(GlossarySheet.NAME);
        Row heads = glossary == null || name.isEmpty() ? null : glossary.getRow(OptionLists.FIRST_ROW - 2);
        if (heads == null) {
            return Optional.empty();
        }
        for (int column = OptionLists.FIRST_COLUMN; column < heads.getLastCellNum(); column += 2) {
            Cell head = heads.getCell(column);
            if (head != null && head.toString().equals(name)) {
                String letter = SheetCell.letter(column);
                int last = OptionLists.FIRST_ROW - 1;
                while (filled(glossary, last, column)) {
                    last++;
                }
                return Optional.of("'" + GlossarySheet.NAME + "'!$" + letter + "$" + OptionLists.FIRST_ROW + ":$"
                        + letter + "$" + last);
            }
        }
        return Optional.empty();
    }

    private static boolean filled(XSSFSheet glossary, int row, int column) {
        Row line = glossary.getRow(row);
        Cell cell = line == null ? null : line.getCell(column);
        return cell != null && !cell.toString().isEmpty();
    }
}
