package org.guwen.table.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a downloaded workbook says which release it was made from: a document property, and a cell in the first row of each
 * table that a person can read. Either is enough; whichever a spreadsheet program drops, the other stays.
 */
public final class ReleaseMark {

    /** Name of the document property. */
    public static final String PROPERTY = "GuwenRelease";

    static final String PART = "docprops/custom.xml";

    private static final Pattern CELL = Pattern.compile("^第\\s*(\\d{1,9})\\s*版\\s*·\\s*Release\\b.*", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("name=\"" + PROPERTY + "\"[^>]*>\\s*<(?:\\w+:)?\\w+>\\s*(\\d{1,9})\\s*<");

    private ReleaseMark() {}

    /** What stands in the cell. */
    public static String text(long release) {
        return "第 " + release + " 版 · Release " + release + "（请保留此格 / keep this cell）";
    }

    /** Whether a cell holds the mark. */
    public static boolean isMark(String text) {
        return CELL.matcher(text.strip()).matches();
    }

    /** The oldest release that the sheets name, if they name any. */
    public static Optional<Long> ofSheets(List<SheetGrid> grids) {
        return grids.stream()
                .flatMap(grid -> grid.cells(1).stream())
                .flatMap(cell -> number(CELL.matcher(cell.text().strip())))
                .min(Long::compare);
    }

    /** The release that the document properties name. */
    static Optional<Long> ofProperties(String xml) {
        Matcher value = VALUE.matcher(xml);
        return value.find() ? Optional.of(Long.valueOf(value.group(1))) : Optional.empty();
    }

    private static Stream<Long> number(Matcher matcher) {
        return matcher.matches() ? Stream.of(Long.valueOf(matcher.group(1))) : Stream.empty();
    }
}
