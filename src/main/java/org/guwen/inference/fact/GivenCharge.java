package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it was told, once, however many issues share it. All amounts are in CNY.
 *
 * @param subject the case, or the issue that the bill stands in
 * @param overchargedAmount what was charged too much
 */
public record GivenCharge(
        Subject subject,
        @Nullable BigDecimal labourFee,
        @Nullable BigDecimal partsFee,
        @Nullable BigDecimal inspectionFee,
        @Nullable BigDecimal overchargedAmount) {}
