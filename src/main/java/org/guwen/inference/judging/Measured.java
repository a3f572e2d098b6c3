package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;
import org.guwen.inference.money.Coverage;
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
        @Nullable Role nextLevel) implements Cited {}
