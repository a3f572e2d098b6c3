package org.guwen.analysis.check;

import java.util.BitSet;
import java.util.Locale;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.Budget;
import org.guwen.analysis.text.CaseText;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;
import org.guwen.text.LocalizedText;

/** Pairs of rows of a UNIQUE table that match the same case. */
public record Overlaps(Budget budget) implements Check {

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        Budget.Allowance allowance = new Budget.Allowance(budget.pairs());
        for (int row = 1; row < rows.size(); row++) {
            allowance.spend((long) row * rows.pairCost());
            if (allowance.isEmpty()) {
                remarks.incomplete(
                        "自行 " + rows.rows().get(row).id() + " 起未检查是否与其他行重叠",
                        "overlaps were not looked for from row "
                                + rows.rows().get(row).id() + " on");
                return new BitSet();
            }
            for (int earlier = 0; earlier < row; earlier++) {
                if (rows.boxes().get(row).intersects(rows.boxes().get(earlier))) {
                    tell(rows, earlier, row, remarks);
                }
            }
        }
        return new BitSet();
    }

    private static void tell(BoxedRows rows, int earlier, int later, FindingCollector remarks) {
        Row second = rows.rows().get(later);
        remarks.add(
                Severity.ERROR,
                FindingCode.OVERLAP,
                second,
                () -> text(rows, rows.rows().get(earlier), second, common(rows, earlier, later)));
    }

    private static Box common(BoxedRows rows, int earlier, int later) {
        return rows.boxes().get(earlier).and(rows.boxes().get(later)).orElseThrow();
    }

    private static FindingCollector.Text text(BoxedRows rows, Row first, Row second, Box common) {
        CaseText words = rows.words();
        return new FindingCollector.Text(
                "行 " + second.id() + " 与行 " + first.id() + " 重叠，本表同一情形只能有一行适用；例如："
                        + words.sample(common, Locale.CHINESE),
                "row " + second.id() + " overlaps row " + first.id()
                        + ", but only one row may match a case; for example " + words.sample(common, Locale.ENGLISH),
                LocalizedText.of(locale -> words.cells(common, locale)));
    }
}
