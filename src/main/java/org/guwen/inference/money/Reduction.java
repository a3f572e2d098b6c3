package org.guwen.inference.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_SCALE = 6;

    /**
     * Computes what is missing from the fees.
     *
     * @param base fees that the concession is taken from: labour for a waiver, labour and parts for a discount
     */
    public static Reduction of(
            ConcessionType type, @Nullable BigDecimal percent, @Nullable BigDecimal amount, @Nullable BigDecimal base) {
        if (amount != null) {
            return new Reduction(type, larger(percent, percentOf(amount, base)), money(amount));
        }
        return percent == null || base == null
                ? new Reduction(type, percent, null)
                : new Reduction(type, percent, money(base.multiply(percent).divide(HUNDRED)));
    }

    /** Rounded up, so that one fen above a percent limit is above it however large the bill. */
    private static @Nullable BigDecimal percentOf(BigDecimal amount, @Nullable BigDecimal base) {
        return base == null || base.signum() == 0
                ? null
                : amount.multiply(HUNDRED).divide(base, PERCENT_SCALE, RoundingMode.UP);
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.max(right);
    }

    /** Two decimals, half a fen rounded up. */
    static BigDecimal money(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether nothing is known of the size. */
    boolean isUnknown() {
        return percent == null && amount == null;
    }
}
