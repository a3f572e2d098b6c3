package org.guwen.table.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.guwen.table.cell.Quantity;
import org.guwen.table.xlsx.SheetCell.Kind;

/** Tells numbers, percentages and dates apart, which a workbook stores alike, by the format of the cell. */
final class CellFormats {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** 31 December 9999. */
    private static final int LAST_DAY = 2_958_465;

    private final NumberFormats formats;
    private final boolean since1904;
    private final Map<Integer, Kind> kinds = new HashMap<>();

    CellFormats(NumberFormats formats, boolean since1904) {
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** The cell of a stored number. */
    SheetCell cell(int row, int column, int style, String stored) {
        double number = Double.parseDouble(stored);
        Kind kind = kinds.computeIfAbsent(style, this::kind);
        return switch (kind) {
            case DATE -> new SheetCell(row, column, kind, date(number));
            case PERCENT -> new SheetCell(row, column, kind, plain(exact(number).movePointRight(2)) + "%");
            case TEXT, NUMBER, BOOLEAN, ERROR, FORMULA, OVERLONG ->
                new SheetCell(row, column, kind, plain(exact(number)));
        };
    }

    private Kind kind(int style) {
        if (formats.isEastAsianDate(style)) {
            return Kind.DATE;
        }
        String code = formats.code(style);
        if (code == null) {
            return Kind.NUMBER;
        }
        // Letters that are printed as they stand, as in "D"0, are no days or months.
        String signs = QUOTED.matcher(code).replaceAll("");
        if (DateUtil.isADateFormat(formats.id(style), signs)) {
            return Kind.DATE;
        }
        return LITERALS.matcher(code).replaceAll("").contains("%") ? Kind.PERCENT : Kind.NUMBER;
    }

    /** The decimal that a spreadsheet program shows for the stored binary number: with 15 digits, without its noise. */
    private static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number).round(SHOWN);
    }

    private static String plain(BigDecimal number) {
        return Quantity.canonical(number).toPlainString();
    }

    private String date(double number) {
        if (!DateUtil.isValidExcelDate(number) || number > LAST_DAY) {
            return plain(exact(number));
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, since1904);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
