package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.DemandCode;
import org.jspecify.annotations.Nullable;

/**
 * One demand of the customer as it was told.
 *
 * @param amount how much he asks for, in CNY
 */
public record Demanded(
        Subject subject,
        int index,
        DemandCode code,
        @Nullable BigDecimal amount) {}
