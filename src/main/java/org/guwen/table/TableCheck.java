package org.guwen.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a table ought to be to one another. A row that is otherwise can be read and used, but has probably a
 * slip in it.
 *
 * @param kind what is compared
 * @param columns keys of the outcome columns, in the order that matters
 * @param result key of the column that the product stands in; only of {@link Kind#PRODUCT}, else empty
 * @param next key of the column that names the next link; only of {@link Kind#CHAIN}, else empty
 * @param link path of the condition field by which a link is found; only of {@link Kind#CHAIN}, else empty
 * @param from smallest plausible value; only of {@link Kind#RANGE}
 * @param to greatest plausible value; only of {@link Kind#RANGE}
 * @param ofCatchAll whether only rows without any condition are meant; only of {@link Kind#RANGE}
 */
public record TableCheck(
        Kind kind,
        List<String> columns,
        String result,
        String next,
        String link,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        boolean ofCatchAll) {

    /** What is compared. */
    public enum Kind {
        /** The columns multiplied give the result. */
        PRODUCT,
        /** No column of a row is less than the one before. */
        ASCENDING,
        /** In no column does a row have more than the row of the next link. */
        CHAIN,
        /** Each column lies between two values. */
        RANGE
    }

    /** Copies the list. */
    public TableCheck {
        columns = List.copyOf(columns);
    }
}
