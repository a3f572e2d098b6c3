package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * A limit of authority that a simulation puts in the place of the one of the table.
 *
 * @param maxPercent largest percent; {@code null} is not limited
 * @param maxAmount largest amount in CNY; {@code null} is not limited
 */
public record PolicyLimit(
        @Nullable Role role,
        @Nullable ConcessionType concession,
        @Nullable BigDecimal maxPercent,
        @Nullable BigDecimal maxAmount) {}
