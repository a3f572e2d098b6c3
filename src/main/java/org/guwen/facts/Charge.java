package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.PaidBill;
import org.jspecify.annotations.Nullable;

/** Fees of the case in CNY with at most two decimals. */
public record Charge(
        @Fact(unknown = "false") @Nullable Boolean atIssue,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal labourFee,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal partsFee,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal inspectionFee,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal overchargedAmount,

        @Nullable RequestedConcession requested,
        @Nullable Boolean quotationClear,
        @Nullable Boolean concessionAlreadyGiven,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal concessionGivenAmount,

        @Nullable Boolean paid,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal paidAmount,

        @Nullable PaidBill of) {}
