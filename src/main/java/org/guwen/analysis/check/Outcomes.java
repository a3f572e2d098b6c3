package org.guwen.analysis.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/** What rows give, comparable: the order in a list of constants means nothing. */
record Outcomes(Map<String, Object> values) {

    static Outcomes of(TableDefinition definition, Row row) {
        Map<String, Object> values = new HashMap<>(row.outcomes());
        for (OutcomeColumn column : definition.outcomes()) {
            if (column.kind() == OutcomeColumn.Kind.ENUM_LIST && values.get(column.key()) instanceof List<?> list) {
                values.put(column.key(), new HashSet<>(list));
            }
        }
        return new Outcomes(values);
    }
}
