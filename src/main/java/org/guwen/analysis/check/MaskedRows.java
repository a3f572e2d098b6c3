package org.guwen.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.guwen.analysis.space.Budget;
import org.guwen.analysis.space.Uncovered;
import org.guwen.analysis.text.NameList;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/** Rows that lose every case to rows that go before them: earlier ones under FIRST, better ones under PRIORITY. */
public record MaskedRows(Budget budget) implements Check {

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        BitSet shadowed = new BitSet();
        List<String> open = new ArrayList<>();
        Precedence precedence = new Precedence(rows);
        Budget.Allowance pairs = new Budget.Allowance(budget.pairs());
        Budget.Allowance searching = new Budget.Allowance(budget.searching());
        for (int row = 0; row < rows.size(); row++) {
            pairs.spend((long) rows.size() * rows.pairCost());
            List<Integer> rivals = pairs.isEmpty() ? List.of() : rivals(rows, row, precedence);
            Budget.Allowance share = new Budget.Allowance(Math.min(searching.left(), budget.searching() / 4));
            long before = share.left();
            Uncovered rest = new Uncovered(
                    rows.coding(),
                    rows.boxes().get(row),
                    rivals.stream().map(rows.boxes()::get).toList(),
                    share);
            boolean isFree = rest.next().isPresent();
            searching.spend(before - share.left());
            if (pairs.isEmpty() || (!isFree && rest.isCutShort())) {
                open.add(rows.rows().get(row).id());
            } else if (!isFree) {
                shadowed.set(row);
                tell(rows, row, rest.covering().stream().map(rivals::get).toArray(), remarks);
            }
        }
        tellOpen(open, remarks);
        return shadowed;
    }

    private static List<Integer> rivals(BoxedRows rows, int row, Precedence precedence) {
        List<Integer> rivals = new ArrayList<>();
        for (int other = 0; other < rows.size(); other++) {
            if (precedence.isBeaten(row, other)
                    && rows.boxes().get(row).intersects(rows.boxes().get(other))) {
                rivals.add(other);
            }
        }
        return rivals;
    }

    private static void tellOpen(List<String> open, FindingCollector remarks) {
        if (!open.isEmpty()) {
            remarks.incomplete(
                    "未能查明以下行是否有机会适用：" + NameList.text(open, Locale.CHINESE),
                    "whether these rows ever count was not found out: " + NameList.text(open, Locale.ENGLISH));
        }
    }

    private static void tell(BoxedRows rows, int position, int[] covering, FindingCollector remarks) {
        boolean isFirst = rows.table().definition().hitPolicy() == HitPolicy.FIRST;
        List<String> ids = new ArrayList<>();
        for (int other : covering) {
            ids.add(rows.rows().get(other).id());
        }
        Row row = rows.rows().get(position);
        String by = ids.size() == 1 ? "" : "合起来";
        remarks.add(
                isFirst ? Severity.ERROR : Severity.WARNING,
                FindingCode.UNREACHABLE_ROW,
                row,
                () -> new FindingCollector.Text(
                        "行 " + row.id() + " 永远轮不到：它的全部情形已被" + (isFirst ? "前面的" : "结论更优先的") + "行 "
                                + NameList.text(ids, Locale.CHINESE) + " " + by + "覆盖",
                        "row " + row.id() + " never decides: all its cases go to the "
                                + (isFirst ? "earlier" : "stronger") + " rows " + NameList.text(ids, Locale.ENGLISH),
                        null));
    }
}
