package org.guwen.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What records say of an act that was not done as advised.
 *
 * @param code the act
 * @param label what it is called
 * @param advised answers that advised it
 * @param forbidden answers that forbade it
 * @param notTaken how often it was advised and not done
 * @param taken how often it was done although it was not advised
 * @param overridePercent share of those in the answers that advised or forbade it, nothing if none did
 */
record OverrideStatistic(
        String code,
        String label,
        long advised,
        long forbidden,
        long notTaken,
        long taken,
        @Nullable BigDecimal overridePercent) {}
