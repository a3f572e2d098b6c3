package org.guwen.casebook.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a case apart into the values that stand in the cells of its line. */
final class CaseLeaves {

    private static final Set<String> STANDING = Set.of("name", "nameZh", "asOf", "clauses", "given.topic");

    private final CaseColumns columns;
    private final Map<CaseColumn, Object> values = new LinkedHashMap<>();

    private CaseLeaves(CaseColumns columns) {
        this.columns = columns;
    }

    /**
     * Every fact and expectation of a case by its column.
     *
     * @param tree the case as maps and lists
     * @throws IllegalArgumentException if the case holds what no column can say
     */
    static Map<CaseColumn, Object> of(Map<String, Object> tree, CaseColumns columns) {
        CaseLeaves leaves = new CaseLeaves(columns);
        leaves.take("", tree);
        return leaves.values;
    }

    private void take(String path, @Nullable Object value) {
        if (value == null || STANDING.contains(path)) {
            return;
        }
        if (isEmpty(value)) {
            refuseIfTold(path);
            return;
        }
        CaseColumn column = columns.at(path);
        if (column != null) {
            values.put(column, value);
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> take(path.isEmpty() ? name.toString() : path + "." + name, member));
        } else if (value instanceof List<?> entries) {
            for (int i = 0; i < entries.size(); i++) {
                take(path + "[" + i + "]", entries.get(i));
            }
        } else {
            throw new IllegalArgumentException("a sheet of cases has no column for " + path);
        }
    }

    /** A block or a list that was told to be empty is a fact, such as work that touches nothing; no cell can say it. */
    private static void refuseIfTold(String path) {
        if (path.startsWith("given.")) {
            throw new IllegalArgumentException("a sheet of cases cannot say that " + path + " is there and empty");
        }
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Map<?, ?> members && members.values().stream().allMatch(Objects::isNull))
                || (value instanceof List<?> entries && entries.isEmpty());
    }
}
