package org.guwen.inference.demand;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.LimitSource;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that is asked whether it may agree to a demand: first the lowest that comes into question, then one level after
 * the other.
 *
 * @param subject the demand
 * @param ofIssue the issue
 * @param source where its limit stands
 * @param step 0 for the first
 * @param amount how much is demanded, in CNY; {@code null} if no sum is named
 * @param fee fee that a percent is taken from; {@code null} if not known
 */
public record DemandAsked(
        Subject subject,
        Subject ofIssue,
        LimitSource source,
        Role role,
        int step,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal fee) {

    /** The level above, asked next. */
    public static DemandAsked next(
            Subject subject,
            Subject ofIssue,
            LimitSource source,
            Role role,
            int step,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal fee) {
        return new DemandAsked(subject, ofIssue, source, role, step + 1, amount, fee);
    }
}
