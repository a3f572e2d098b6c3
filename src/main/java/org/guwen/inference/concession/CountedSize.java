package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.guwen.inference.money.Money;
import org.guwen.inference.money.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * What a request comes to with everything that counts beside it: this is held against the limits.
 *
 * @param subject the request
 * @param percent percent of the fee; {@code null} if it cannot be computed
 * @param amount amount in CNY; {@code null} if not known
 */
public record CountedSize(
        Subject subject,
        ConcessionType type,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount) {

    /** A size to which something of unknown size is added. */
    public static CountedSize unknown(Subject subject, ConcessionType type) {
        return new CountedSize(subject, type, null, null);
    }

    /**
     * A size with what counts beside it.
     *
     * @param fee fee that it is taken from; {@code null} if not known
     * @param percent its own percent, where it is told beside an amount and says more; {@code null} if not known
     * @param amount its own amount; {@code null} if not known
     * @param beside sum of the others
     * @param ofSameFee what of that sum may be taken from the same fee
     */
    public static CountedSize with(
            Subject subject,
            ConcessionType type,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            Number beside,
            Number ofSameFee) {
        if (amount == null) {
            return unknown(subject, type);
        }
        BigDecimal alike = Money.of(ofSameFee);
        BigDecimal share = Money.percent(alike, fee);
        BigDecimal told = percent == null || share == null ? null : percent.add(share);
        BigDecimal counted =
                Reduction.of(type, told, Money.sum(amount, alike), fee).percent();
        return new CountedSize(subject, type, counted, Money.sum(amount, Money.of(beside)));
    }
}
