package org.guwen.analysis.check;

import java.util.BitSet;
import org.guwen.analysis.space.Box;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;

/** Rows that no case can ever match: a cell accepts no value that its field can have, or the dates leave no day. */
public final class DeadRows implements Check {

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        BitSet dead = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.boxes().get(row).isEmpty()) {
                dead.set(row);
                tell(rows, row, remarks);
            }
        }
        return dead;
    }

    private static void tell(BoxedRows rows, int position, FindingCollector remarks) {
        Row row = rows.rows().get(position);
        Box box = rows.boxes().get(position);
        int column = 0;
        while (!box.column(column).isEmpty()) {
            column++;
        }
        boolean isCondition = column < rows.coding().days();
        String letter = isCondition ? letter(rows, column) : rows.table().rowIdLetter();
        String zh = isCondition ? "该条件在字段的取值范围内没有任何值，本行永远不会适用" : "失效日早于生效日，本行永远不会适用";
        String en = isCondition
                ? "no value the field can have meets this condition: the row never applies"
                : "the row ends before it begins: it never applies";
        remarks.addAt(
                Severity.ERROR,
                FindingCode.UNREACHABLE_ROW,
                letter + row.sheetRow(),
                () -> new FindingCollector.Text(zh, en, null));
    }

    private static String letter(BoxedRows rows, int column) {
        return rows.table().columns().get(column).letter();
    }
}
