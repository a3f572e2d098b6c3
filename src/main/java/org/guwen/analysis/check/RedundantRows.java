package org.guwen.analysis.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.Budget;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** Rows that another row makes needless: it matches in all their cases, gives the same and for the same clauses. */
public record RedundantRows(Budget budget) implements Check {

    private record Statement(Outcomes outcomes, Set<String> clauses) {}

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        List<Statement> outcomes = rows.rows().stream()
                .map(row -> new Statement(Outcomes.of(rows.table().definition(), row), Set.copyOf(row.clauses())))
                .toList();
        int[] kinds = kinds(outcomes);
        Map<Box, List<Integer>> places = places(rows);
        int[] breadths = rows.boxes().stream().mapToInt(Box::breadth).toArray();
        boolean isFirst = rows.table().definition().hitPolicy() == HitPolicy.FIRST;
        Budget.Allowance allowance = new Budget.Allowance(budget.pairs());
        BitSet needless = new BitSet();
        for (int row = 0; row < rows.size() && !allowance.isEmpty(); row++) {
            allowance.spend(rows.size());
            int wider = isFirst ? laterWider(rows, kinds, row) : wider(rows, kinds, breadths, places, row);
            if (allowance.isEmpty()) {
                remarks.incomplete(
                        "自行 " + rows.rows().get(row).id() + " 起未检查是否多余",
                        "needless rows were not looked for from row "
                                + rows.rows().get(row).id() + " on");
            } else if (wider >= 0) {
                needless.set(row);
                tell(rows.rows().get(row), rows.rows().get(wider), remarks);
            }
        }
        return needless;
    }

    /** A number for each row, equal for equal outcomes. */
    private static int[] kinds(List<Statement> outcomes) {
        Map<Statement, Integer> numbers = new HashMap<>();
        return outcomes.stream()
                .mapToInt(given -> numbers.computeIfAbsent(given, kind -> numbers.size()))
                .toArray();
    }

    private static int wider(BoxedRows rows, int[] kinds, int[] breadths, Map<Box, List<Integer>> places, int row) {
        Box box = rows.boxes().get(row);
        int equal = places.getOrDefault(box, List.of()).stream()
                .filter(other -> other != row && kinds[other] == kinds[row])
                .findFirst()
                .orElse(-1);
        for (int other = 0; other < rows.size(); other++) {
            // A box that holds another one has more codes, unless they are equal.
            boolean mayHold = breadths[other] > breadths[row] && kinds[other] == kinds[row];
            if (other == equal || (mayHold && rows.boxes().get(other).contains(box))) {
                return other;
            }
        }
        return -1;
    }

    private static Map<Box, List<Integer>> places(BoxedRows rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(row -> rows.boxes().get(row)));
    }

    /**
     * Under FIRST the cases of a row fall to the next row that matches: it must be the wider one, or give the same. A row
     * for all the rest stands for what nobody wrote down, so it makes no written row needless.
     */
    private static int laterWider(BoxedRows rows, int[] kinds, int row) {
        for (int other = row + 1; other < rows.size(); other++) {
            if (kinds[other] == kinds[row]) {
                if (rows.boxes().get(other).contains(rows.boxes().get(row)) && !isForTheRest(rows, other)) {
                    return other;
                }
            } else if (rows.boxes().get(other).intersects(rows.boxes().get(row))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isForTheRest(BoxedRows rows, int row) {
        return rows.rows().get(row).regions().stream().allMatch(Region.Any.class::isInstance);
    }

    private static void tell(Row row, Row wider, FindingCollector remarks) {
        remarks.add(
                Severity.WARNING,
                FindingCode.SUBSUMED_ROW,
                row,
                () -> new FindingCollector.Text(
                        "行 " + row.id() + " 多余：行 " + wider.id() + " 包含它的全部情形，结论也相同",
                        "row " + row.id() + " is needless: row " + wider.id()
                                + " matches in all its cases and gives the same",
                        null));
    }
}
