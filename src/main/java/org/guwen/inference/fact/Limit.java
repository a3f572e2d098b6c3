package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a role may grant without asking, limit included, as the table says on the business date.
 *
 * @param row row of the table
 * @param maxPercent largest percent, 0 to 100
 * @param maxAmount largest amount in CNY; {@code null} is not limited
 * @param nextLevel who is asked beyond it; {@code null} for the highest level
 * @param informAbove amount in CNY above which the store manager is informed, or {@code null}
 */
public record Limit(
        Role role,
        Grant grant,
        String row,
        BigDecimal maxPercent,
        @Nullable BigDecimal maxAmount,
        @Nullable Role nextLevel,
        @Nullable BigDecimal informAbove,
        @Nullable String noteZh,
        @Nullable String noteEn)
        implements Cited {}
