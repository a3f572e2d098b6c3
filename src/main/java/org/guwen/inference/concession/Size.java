package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.guwen.inference.money.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * How large a requested concession is, exact to the fen.
 *
 * @param subject the request
 * @param fee fee that it is taken from, in CNY; {@code null} if not known
 * @param percent percent of the fee; {@code null} if it cannot be computed
 * @param amount amount in CNY; {@code null} if the fees are not known
 * @param aboveFee by how much it exceeds the fee it is taken from, in CNY; negative if it does not, {@code null} if not known
 */
public record Size(
        Subject subject,
        ConcessionType type,
        @Nullable BigDecimal fee,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal aboveFee) {

    /**
     * The size of a requested concession.
     *
     * @param subject the request
     * @param fee fee that it is taken from; {@code null} if not known
     */
    public static Size of(
            Subject subject,
            ConcessionType type,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal fee) {
        Reduction reduction = Reduction.of(type, percent, amount, fee);
        BigDecimal above = fee == null || reduction.amount() == null
                ? null
                : reduction.amount().subtract(fee);
        return new Size(subject, type, fee, reduction.percent(), reduction.amount(), above);
    }
}
