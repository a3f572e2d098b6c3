package org.guwen.analysis.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.guwen.analysis.space.Box;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;

/** Rows that say the same as an earlier one, in the same cases. Where one row must decide, that can never be meant. */
public final class Duplicates implements Check {

    private record Meaning(Box box, Outcomes outcomes) {}

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        BitSet duplicates = new BitSet();
        Map<Meaning, Row> seen = new HashMap<>();
        boolean isError = rows.table().definition().hitPolicy().isSingle();
        for (int position = 0; position < rows.size(); position++) {
            Row row = rows.rows().get(position);
            Outcomes outcomes = Outcomes.of(rows.table().definition(), row);
            Row earlier = seen.putIfAbsent(new Meaning(rows.boxes().get(position), outcomes), row);
            if (earlier != null) {
                duplicates.set(position);
                remarks.add(
                        isError ? Severity.ERROR : Severity.WARNING,
                        FindingCode.DUPLICATE_ROW,
                        row,
                        () -> new FindingCollector.Text(
                                "与行 " + earlier.id() + " 的条件、日期和结论完全相同，请删去其中一行",
                                "says the same as row " + earlier.id() + " in the same cases: remove one of the two",
                                null));
            }
        }
        return duplicates;
    }
}
