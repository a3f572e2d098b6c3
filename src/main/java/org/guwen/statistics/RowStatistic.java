package org.guwen.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What records say of a row.
 *
 * @param row id of the row
 * @param times answers in which it decided
 * @param lastHit day on which it decided last, nothing if it never did
 * @param overridden how often advice that it gave was not followed
 * @param overridePercent share of that in the answers in which it decided, nothing if it never did
 */
record RowStatistic(
        String row,
        long times,
        @Nullable String lastHit,
        long overridden,
        @Nullable BigDecimal overridePercent) {}
