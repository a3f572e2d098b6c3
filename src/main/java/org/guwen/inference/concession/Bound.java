package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Role;
import org.guwen.inference.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a role may grant of one form of concession in this case.
 *
 * @param maxPercent largest percent, 0 to 100
 * @param maxAmount largest amount in CNY; {@code null} is not limited
 * @param nextLevel who is asked beyond it; {@code null} for the highest level
 */
public record Bound(
        Role role,
        ConcessionType type,
        BigDecimal maxPercent,
        @Nullable BigDecimal maxAmount,
        @Nullable Role nextLevel) implements Cited {

    /** A limit that a simulation sets; a percent that it leaves open is not limited. */
    public static Bound simulated(
            Role role,
            ConcessionType type,
            @Nullable BigDecimal maxPercent,
            @Nullable BigDecimal maxAmount,
            @Nullable Role nextLevel) {
        return new Bound(role, type, Money.orAll(maxPercent), maxAmount, nextLevel);
    }
}
