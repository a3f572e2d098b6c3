package org.guwen.table.reading;

import java.util.Optional;
import java.util.function.Supplier;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FactCells;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.cell.ParsedCell;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.table.xlsx.SheetCell.Kind;
import org.guwen.table.xlsx.SheetGrid;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and remembers whether one of them was faulty. */
final class ParsedRow {

    private final SheetGrid grid;
    private final int number;
    private final FindingLog.Sheet log;
    private final Supplier<String> freeId;
    private boolean faulty;

    ParsedRow(SheetGrid grid, int number, FindingLog.Sheet log, Supplier<String> freeId) {
        this.freeId = freeId;
        this.grid = grid;
        this.number = number;
        this.log = log;
    }

    /** An id that no row of the sheet has. */
    String freeId() {
        return freeId.get();
    }

    int number() {
        return number;
    }

    boolean isFaulty() {
        return faulty;
    }

    /** The readable cell of that column; an unreadable one was reported before and spoils the row. */
    Optional<SheetCell> cell(int column) {
        Optional<SheetCell> cell = grid.cell(number, column);
        faulty |= cell.isPresent() && !cell.get().isReadable();
        return cell.filter(SheetCell::isReadable);
    }

    /** Text of that column, empty if the cell is blank or unreadable. */
    String text(int column) {
        return cell(column).map(cell -> CellText.prose(cell.text())).orElse("");
    }

    /** Whether the cell holds something that was reported as unreadable before. */
    boolean isUnreadable(int column) {
        return grid.cell(number, column).filter(cell -> !cell.isReadable()).isPresent();
    }

    /** Reports a problem at a cell of this row; that a whole column is missing was reported at the header. */
    void error(int column, CellProblem problem) {
        faulty = true;
        if (column >= 0) {
            log.error(SheetCell.letter(column) + number, problem);
        }
    }

    /** Warns of something in a cell of this row. */
    void warn(int column, CellProblem problem) {
        if (column >= 0) {
            log.warning(SheetCell.letter(column) + number, problem);
        }
    }

    /** The value of a reading; a problem is reported and spoils the row. */
    <T> Optional<T> value(int column, ParsedCell<T> reading) {
        reading.problem().ifPresent(problem -> error(column, problem));
        return reading.value();
    }

    /** Reports a range that the spreadsheet program turned into a date; false if the cell is well. */
    boolean isDateByMistake(SheetCell cell) {
        if (cell.kind() != Kind.DATE) {
            return false;
        }
        error(
                cell.column(),
                new CellProblem(
                        FindingCode.DATE_IN_RANGE_COLUMN,
                        "单元格被表格软件变成了日期 " + cell.text() + "，请设为文本格式后重新输入区间",
                        "the cell became the date " + cell.text() + ": format it as text and type the range again",
                        "[5..10]"));
        return true;
    }

    /** Warns of a number without its sign in a percent column. */
    void warnOfBarePercent(SheetCell cell) {
        if (cell.kind() != Kind.PERCENT && FactCells.isBareNumber(cell.text())) {
            log.warning(cell.address(), CellProblem.barePercent(cell.text()));
        }
    }

    /**
     * Reports a text that the spreadsheet program turned into something else. A number may be what was meant, so it is
     * only warned of.
     *
     * @return whether the cell cannot be used
     */
    boolean isTextByMistake(SheetCell cell) {
        CellProblem turned = turned(cell);
        if (turned != null) {
            error(cell.column(), turned);
        } else if (cell.kind() == Kind.NUMBER) {
            log.warning(cell.address(), CellProblem.turned("数字", "the number", cell.text()));
        }
        return turned != null;
    }

    /** Why a cell holds no text that somebody typed, if the spreadsheet program took it for something else. */
    static @Nullable CellProblem turned(SheetCell cell) {
        return switch (cell.kind()) {
            case DATE -> CellProblem.turned("日期", "the date", cell.text());
            case BOOLEAN -> CellProblem.turned("逻辑值", "the truth value", cell.text());
            case PERCENT -> CellProblem.turned("百分比", "the percentage", cell.text());
            case TEXT, NUMBER, ERROR, FORMULA, OVERLONG -> null;
        };
    }
}
