package org.guwen.analysis.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/** What a table answers, found by looking at every cell of every row: slow and plain. */
final class ScannedAnswer {

    private ScannedAnswer() {}

    static Object of(DecisionTable table, Map<String, Object> values, LocalDate day) {
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.isEffective(day) && isMatch(table, row, values)) {
                hits.add(row.outcomes());
            }
        }
        return switch (table.definition().hitPolicy()) {
            case UNIQUE -> counted(hits);
            case FIRST -> hits.stream().limit(1).toList();
            case PRIORITY -> best(table, hits);
            case COLLECT -> new HashSet<>(hits);
            case RULE_ORDER -> hits;
        };
    }

    private static boolean isMatch(DecisionTable table, Row row, Map<String, Object> values) {
        for (int column = 0; column < table.columns().size(); column++) {
            Object value = values.get(table.columns().get(column).field().path());
            if (!row.regions().get(column).contains(value)) {
                return false;
            }
        }
        return true;
    }

    private static Object counted(List<Map<String, Object>> hits) {
        Map<Map<String, Object>, Integer> counts = new HashMap<>();
        hits.forEach(hit -> counts.merge(hit, 1, Integer::sum));
        return counts;
    }

    private static Object best(DecisionTable table, List<Map<String, Object>> hits) {
        int best = hits.stream().mapToInt(hit -> rank(table, hit)).max().orElse(-1);
        return new HashSet<>(
                hits.stream().filter(hit -> rank(table, hit) == best).toList());
    }

    private static int rank(DecisionTable table, Map<String, Object> hit) {
        return hit.get(table.definition().priority()) instanceof Enum<?> constant ? constant.ordinal() : -1;
    }
}
