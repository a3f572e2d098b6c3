package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.PaidBill;
import org.guwen.facts.code.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a complaint as it was told; what it does not say itself is taken from the complaint. A complaint without
 * issues is one issue.
 *
 * @param index position in the request
 * @param bill the bill it stands on: its own index, or {@link Bill#OF_CASE}
 * @param responsibility who caused it; {@code UNDETERMINED} if not told (AMB-12)
 * @param hasVehicleProblem whether the car has a problem; {@code null} if not told
 * @param inspectionConsent the customer's answer to an inspection; {@code NOT_ASKED} if not told
 * @param repairConsent the customer's answer to a paid repair; {@code NOT_ASKED} if not told
 * @param atIssue whether a charge is disputed or a paid repair follows; {@code false} if not told
 * @param overchargedAmount what was charged too much, in CNY
 * @param inspectionFee fee of an inspection, in CNY
 * @param quotationClear whether the quotation was clear to the customer
 * @param concessionAlreadyGiven whether the bill has already had a concession (AMB-42)
 * @param concessionGivenAmount how much that was, in CNY
 * @param paid whether the customer has paid the bill
 * @param paidAmount all that he paid for it, in CNY (AMB-61)
 * @param of whether the bill is that of this visit or of the job that is complained of
 * @param requestedType concession that the bill asks for
 * @param requestedPercent its size in percent of the fee
 * @param requestedAmount its size in CNY
 */
public record Issue(
        Subject subject,
        int index,
        int bill,
        @Nullable ComplaintCategory category,
        Responsibility responsibility,
        @Nullable Boolean hasVehicleProblem,
        Consent inspectionConsent,
        Consent repairConsent,
        @Nullable Integer previousRepairsSameFault,
        @Nullable Boolean withinRepairGuarantee,
        @Nullable Boolean evidenceNonRepairCause,
        @Nullable String customerPreferredTime,
        boolean atIssue,
        @Nullable BigDecimal overchargedAmount,
        @Nullable BigDecimal inspectionFee,
        @Nullable Boolean quotationClear,
        @Nullable Boolean concessionAlreadyGiven,
        @Nullable BigDecimal concessionGivenAmount,
        @Nullable Boolean paid,
        @Nullable BigDecimal paidAmount,
        @Nullable PaidBill of,
        @Nullable ConcessionType requestedType,
        @Nullable BigDecimal requestedPercent,
        @Nullable BigDecimal requestedAmount) {}
