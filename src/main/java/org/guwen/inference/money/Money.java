package org.guwen.inference.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic on amounts in CNY, exact to the fen. */
public final class Money {

    /** Nothing, to the fen. */
    public static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_SCALE = 6;

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
        return percent == null ? HUNDRED : percent;
    }

    /**
     * Whether a limit reaches as far as a demand. A demand without a sum asks for something: a limit of nothing does not
     * reach it.
     *
     * @param maxPercent largest percent of the fee; {@code null} is not limited
     * @param maxAmount largest amount in CNY; {@code null} is not limited
     * @param amount how much is demanded, or {@code null}
     * @param fee fee that a percent is taken from; {@code null} if not known
     */
    public static boolean reaches(
            @Nullable BigDecimal maxPercent,
            @Nullable BigDecimal maxAmount,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal fee) {
        boolean isNothing =
                (maxPercent != null && maxPercent.signum() == 0) || (maxAmount != null && maxAmount.signum() == 0);
        if (isNothing || amount == null) {
            return !isNothing;
        }
        boolean isWithinAmount = maxAmount == null || amount.compareTo(maxAmount) <= 0;
        boolean isWithinShare = maxPercent == null
                || fee == null
                || amount.multiply(BigDecimal.valueOf(100)).compareTo(maxPercent.multiply(fee)) <= 0;
        return isWithinAmount && isWithinShare;
    }

    /** Twice an amount. */
    public static BigDecimal twice(BigDecimal amount) {
        return of(amount.add(amount));
    }

    /** A percent of a fee, to the fen, half a fen rounded up; {@code null} if one of them is not known. */
    public static @Nullable BigDecimal share(@Nullable BigDecimal percent, @Nullable BigDecimal fee) {
        return percent == null || fee == null ? null : of(fee.multiply(percent).divide(HUNDRED));
    }

    /**
     * How many percent an amount is of a fee, rounded up, so that one fen above a percent limit is above it however large
     * the fee; {@code null} if the fee is not known or there is none.
     */
    public static @Nullable BigDecimal percent(BigDecimal amount, @Nullable BigDecimal fee) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return fee == null || fee.signum() == 0
                ? null
                : amount.multiply(HUNDRED).divide(fee, PERCENT_SCALE, RoundingMode.UP);
    }

    /**
     * Whether a limit covers a concession, limit included (AMB-05). What is not known is never taken to be within the
     * limit: an amount where the limit has one, and a percent (AMB-41).
     *
     * @param maxAmount largest amount; {@code null} is not limited
     */
    public static Coverage coverage(
            BigDecimal maxPercent,
            @Nullable BigDecimal maxAmount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount) {
        boolean isAbove = (percent != null && percent.compareTo(maxPercent) > 0)
                || (amount != null && maxAmount != null && amount.compareTo(maxAmount) > 0);
        if (isAbove) {
            return Coverage.ABOVE;
        }
        boolean isOpen = percent == null || (amount == null && maxAmount != null);
        return isOpen ? Coverage.UNKNOWN : Coverage.WITHIN;
    }
}
