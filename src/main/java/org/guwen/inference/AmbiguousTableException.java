package org.guwen.inference;

import java.util.List;

/** Several rows of a table with hit policy UNIQUE match one case; names them all. */
public final class AmbiguousTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AmbiguousTableException(String table, List<String> rows) {
        super("table " + table + " must have one row for a case, but " + String.join(" and ", rows) + " match");
    }
}
