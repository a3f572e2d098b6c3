package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;
import org.guwen.inference.money.Coverage;
import org.guwen.inference.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A request held against what a role may grant.
 *
 * @param subject the request
 * @param step 0 for the actor
 * @param coverage whether the role may grant it
 * @param maxAmount largest amount of the role; {@code null} is not limited
 * @param nextLevel who is asked beyond it
 */
public record Measured(
        Subject subject,
        Role role,
        int step,
        Coverage coverage,
        @Nullable BigDecimal maxAmount,
        @Nullable Role nextLevel)
        implements Cited {

    /** A role that the table does not speak of may grant nothing. */
    public static Measured unlisted(
            Subject subject,
            Role role,
            int step,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable Role nextLevel) {
        Coverage coverage = Money.coverage(Money.NOTHING, Money.NOTHING, percent, amount);
        return new Measured(subject, role, step, coverage, Money.NOTHING, nextLevel);
    }
}
