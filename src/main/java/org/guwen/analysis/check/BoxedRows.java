package org.guwen.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.text.CaseText;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/**
 * The rows of a table that are looked at, each with its box.
 *
 * @param table the table
 * @param coding the space of its cases
 * @param rows rows in sheet order
 * @param boxes their boxes, in the same order
 */
public record BoxedRows(DecisionTable table, CaseSpace coding, List<Row> rows, List<Box> boxes) {

    /** All enabled rows of a table. */
    public static BoxedRows of(DecisionTable table) {
        CaseSpace coding = CaseSpace.of(table);
        List<Row> rows = table.rows().stream().filter(Row::enabled).toList();
        return new BoxedRows(
                table,
                coding,
                rows,
                rows.stream().map(row -> coding.box(table, row)).toList());
    }

    int size() {
        return rows.size();
    }

    /** What a look at a pair of rows costs: most are apart in one of the first columns, unless there are many columns. */
    int pairCost() {
        return 1 + coding.width() / 16;
    }

    /** The rows but some. */
    public BoxedRows without(BitSet positions) {
        List<Row> fewerRows = new ArrayList<>();
        List<Box> fewerBoxes = new ArrayList<>();
        IntStream.range(0, size()).filter(row -> !positions.get(row)).forEach(row -> {
            fewerRows.add(rows.get(row));
            fewerBoxes.add(boxes.get(row));
        });
        return new BoxedRows(table, coding, List.copyOf(fewerRows), List.copyOf(fewerBoxes));
    }

    /** The words for cases of this table. */
    CaseText words() {
        return new CaseText(coding, coding.universe());
    }
}
