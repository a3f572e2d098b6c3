package org.guwen.inference.demand;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.facts.code.LimitSource;
import org.guwen.facts.code.Role;
import org.guwen.inference.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The limit of a role that is asked for a demand.
 *
 * @param subject the demand
 * @param ofIssue the issue
 * @param source where the limit stands
 * @param step 0 for the first role that is asked
 * @param suffices whether the limit reaches as far as the demand
 * @param maxPercent up to what share of the fee; {@code null} is not limited
 * @param maxAmount up to what amount in CNY; {@code null} is not limited
 * @param nextLevel who is asked beyond it; {@code null} for the highest level
 * @param amount how much is demanded, in CNY; {@code null} if no sum is named
 * @param fee fee that a percent is taken from; {@code null} if not known
 */
public record DemandLevel(
        Subject subject,
        Subject ofIssue,
        LimitSource source,
        Role role,
        int step,
        boolean suffices,
        @Nullable BigDecimal maxPercent,
        @Nullable BigDecimal maxAmount,
        @Nullable Role nextLevel,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal fee)
        implements Cited {

    /**
     * A role with its limit.
     *
     * @param amount how much is demanded, in CNY; {@code null} if no sum is named: then any limit above nothing will do
     * @param fee fee that a percent is taken from; {@code null} if not known
     */
    public static DemandLevel of(
            Subject subject,
            Subject ofIssue,
            LimitSource source,
            Role role,
            int step,
            @Nullable BigDecimal maxPercent,
            @Nullable BigDecimal maxAmount,
            @Nullable Role nextLevel,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal fee) {
        boolean suffices = Money.reaches(maxPercent, maxAmount, amount, fee);
        return new DemandLevel(
                subject, ofIssue, source, role, step, suffices, maxPercent, maxAmount, nextLevel, amount, fee);
    }
}
