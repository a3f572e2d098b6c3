package org.guwen.table.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetGrid;
import org.jspecify.annotations.Nullable;

/** The block above the column headers: which table this is, who owns it, what it decides. */
public final class HeaderBlock {

    /** The lines of the block above a table. */
    public enum Line {
        TABLE("表编号", "Table"),
        HIT_POLICY("命中策略", "Hit policy"),
        OWNER("负责人", "Owner"),
        DESCRIPTION_ZH("说明", "说明"),
        DESCRIPTION_EN("Description", "Description");

        private final String zh;
        private final String en;

        Line(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String label() {
            return zh;
        }

        static Optional<Line> find(String text) {
            String folded = CellText.fold(text);
            return Arrays.stream(values())
                    .filter(line -> folded.equals(CellText.fold(line.zh)) || folded.equals(CellText.fold(line.en)))
                    .findFirst();
        }
    }

    private static final int SEARCHED_ROWS = 30;

    private final Map<Line, SheetCell> values = new EnumMap<>(Line.class);
    private final int columnHeaderRow;

    private HeaderBlock(int columnHeaderRow) {
        this.columnHeaderRow = columnHeaderRow;
    }

    /** Reads the block down to the row of the column headers. */
    public static HeaderBlock read(SheetGrid grid) {
        int last = columnHeaderRow(grid);
        HeaderBlock block = new HeaderBlock(last);
        for (int row = 2; row < (last == 0 ? SEARCHED_ROWS : last); row++) {
            block.readLine(List.copyOf(grid.cells(row)));
        }
        return block;
    }

    /** Row of the column headers, 0 if there is none. */
    public int columnHeaderRow() {
        return columnHeaderRow;
    }

    Optional<SheetCell> value(Line line) {
        return Optional.ofNullable(values.get(line)).filter(SheetCell::isReadable);
    }

    public String text(Line line) {
        return value(line).map(cell -> CellText.prose(cell.text())).orElse("");
    }

    /** Description in Chinese and, on the next line, in English. */
    String description() {
        return Stream.of(Line.DESCRIPTION_ZH, Line.DESCRIPTION_EN)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void readLine(List<SheetCell> cells) {
        if (cells.size() < 2) {
            return;
        }
        Line.find(cells.get(0).text()).ifPresent(line -> values.putIfAbsent(line, cells.get(1)));
    }

    private static int columnHeaderRow(SheetGrid grid) {
        for (int row = 2; row <= SEARCHED_ROWS; row++) {
            if (grid.cells(row).stream().anyMatch(HeaderBlock::isRowIdHeader)) {
                return row;
            }
        }
        return 0;
    }

    static boolean isRowIdHeader(@Nullable SheetCell cell) {
        return cell != null
                && StandardColumn.find(cell.text())
                        .filter(column -> column == StandardColumn.ROW_ID)
                        .isPresent();
    }
}
