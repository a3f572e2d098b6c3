package org.guwen.analysis.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/** Which rows of a table decide one case. */
final class DecidingRows {

    private final DecisionTable table;
    private final List<String> paths;

    DecidingRows(DecisionTable table) {
        this.table = table;
        this.paths = RowComparison.fields(table).stream().map(Field::path).toList();
    }

    /** Rows that decide a case under the hit policy, in sheet order; all that match, if a UNIQUE table has several. */
    List<Row> rows(Map<String, Object> values, LocalDate day) {
        List<Row> hits = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.isEffective(day) && isMatch(row, values)) {
                hits.add(row);
            }
        }
        return table.definition().hitPolicy() == HitPolicy.UNIQUE ? hits : HitPolicy.decide(table, hits);
    }

    private boolean isMatch(Row row, Map<String, Object> values) {
        for (int column = 0; column < paths.size(); column++) {
            if (!row.regions().get(column).contains(values.get(paths.get(column)))) {
                return false;
            }
        }
        return true;
    }
}
