package org.guwen.inference.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic on amounts in CNY, exact to the fen. */
public final class Money {

    /** Nothing, to the fen. */
    public static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private Money() {}

    /** An amount with two decimals, half a fen rounded up. */
    public static BigDecimal of(Number amount) {
        BigDecimal exact = amount instanceof BigDecimal decimal ? decimal : new BigDecimal(amount.toString());
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** The sum of two amounts. */
    public static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one.add(other);
    }

    /** The sum of three amounts. */
    public static BigDecimal sum(BigDecimal one, BigDecimal other, BigDecimal third) {
        return one.add(other).add(third);
    }

    /** What is left of an amount after something is taken from it; never below zero. */
    public static BigDecimal less(BigDecimal amount, Number taken) {
        return amount.subtract(of(taken)).max(NOTHING);
    }

    /** What is left of an amount to be taken after as much of it as possible was taken from another one. */
    public static BigDecimal rest(Number taken, BigDecimal from) {
        return of(taken).subtract(from).max(NOTHING);
    }

    /** By how much an amount exceeds another one; negative if it does not. */
    public static BigDecimal above(Number amount, BigDecimal limit) {
        return of(amount).subtract(limit);
    }

    /** A largest percent; one that is left open is all of it. */
    public static BigDecimal orAll(@Nullable BigDecimal percent) {
        return percent == null ? BigDecimal.valueOf(100) : percent;
    }

    /** Whether a concession is covered by a limit, limit included; what is not known is not above it. */
    public static boolean covers(
            BigDecimal maxPercent,
            @Nullable BigDecimal maxAmount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount) {
        boolean isPercentCovered = percent == null || percent.compareTo(maxPercent) <= 0;
        boolean isAmountCovered = amount == null || maxAmount == null || amount.compareTo(maxAmount) <= 0;
        return isPercentCovered && isAmountCovered;
    }
}
