package org.guwen.facts;

import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.Responsibility;
import org.jspecify.annotations.Nullable;

/** One point of a mixed complaint, judged on its own (AMB-12). An absent fact is taken from the complaint. */
public record ComplaintIssue(
        @Nullable ComplaintCategory category,
        @Nullable Responsibility responsibility,
        @Nullable Charge charge,
        @Nullable Boolean hasVehicleProblem,
        @Nullable Consent inspectionConsent,
        @Nullable Consent repairConsent,
        @Fact(max = 100) @Nullable Integer previousRepairsSameFault,
        @Nullable Boolean withinRepairGuarantee,
        @Nullable Boolean evidenceNonRepairCause,
        @Fact(maxLength = 200) @Nullable String customerPreferredTime,
        @Fact(maxLength = 2000, naming = true) @Nullable String description) {}
