package org.guwen.table;

import java.util.ArrayList;
import java.util.List;

/** Several rows of a table with hit policy UNIQUE match one case; names them all. */
public final class AmbiguousTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final ArrayList<String> rows;

    AmbiguousTableException(String table, List<String> rows) {
        super("table " + table + " must have one row for a case, but " + String.join(" and ", rows) + " match");
        this.table = table;
        this.rows = new ArrayList<>(rows);
    }

    /** Id of the table. */
    public String table() {
        return table;
    }

    /** Ids of the rows that match, in sheet order. */
    public List<String> rows() {
        return List.copyOf(rows);
    }
}
