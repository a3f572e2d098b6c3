package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * Up to what amount a role may agree to a compensation.
 *
 * @param maxAmount largest amount in CNY; {@code null} is not limited
 * @param nextLevel who is asked beyond it; {@code null} for the highest level
 */
public record CompensationLimit(
        Role role, @Nullable BigDecimal maxAmount, @Nullable Role nextLevel) implements Cited {}
