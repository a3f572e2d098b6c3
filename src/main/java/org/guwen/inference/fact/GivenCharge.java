package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.PaidBill;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it was told, once, however many issues share it. All amounts are in CNY.
 *
 * @param subject the case, or the issue that the bill stands in
 * @param overchargedAmount what was charged too much
 * @param concessionAlreadyGiven whether this bill has already had a concession (AMB-42)
 * @param concessionGivenAmount how much that was
 * @param paid whether the customer has paid it
 * @param paidAmount all that he paid, the inspection fee included (AMB-61)
 * @param of whether the bill is that of this visit or of the job that is complained of
 */
public record GivenCharge(
        Subject subject,
        @Nullable BigDecimal labourFee,
        @Nullable BigDecimal partsFee,
        @Nullable BigDecimal inspectionFee,
        @Nullable BigDecimal overchargedAmount,
        @Nullable Boolean concessionAlreadyGiven,
        @Nullable BigDecimal concessionGivenAmount,
        @Nullable Boolean paid,
        @Nullable BigDecimal paidAmount,
        @Nullable PaidBill of) {}
