package org.guwen.inference.money;

import java.math.BigDecimal;
import org.guwen.facts.code.ConcessionType;
import org.jspecify.annotations.Nullable;

/**
 * The size of a concession, exact to the fen.
 *
 * @param type form of the concession
 * @param percent percent of the fees it is taken from, 0 to 100; {@code null} if it cannot be computed
 * @param amount amount in CNY with two decimals; {@code null} if the fees are not known
 */
public record Reduction(
        ConcessionType type,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount) {

    /**
     * Computes what is missing from the fees.
     *
     * @param base fees that the concession is taken from: labour for a waiver, labour and parts for a discount
     */
    public static Reduction of(
            ConcessionType type, @Nullable BigDecimal percent, @Nullable BigDecimal amount, @Nullable BigDecimal base) {
        if (amount != null) {
            return new Reduction(type, larger(percent, Money.percent(amount, base)), Money.of(amount));
        }
        boolean isNothing = percent != null && percent.signum() == 0;
        return new Reduction(type, percent, isNothing ? Money.NOTHING : Money.share(percent, base));
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.max(right);
    }

    /** Whether nothing is known of the size. */
    boolean isUnknown() {
        return percent == null && amount == null;
    }
}
