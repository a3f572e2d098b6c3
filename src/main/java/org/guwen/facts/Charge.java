package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.PaidBill;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** Fees of the case in CNY with at most two decimals. */
public record Charge(
        @Fact(unknown = "false", topics = Topic.COMPLAINT) @Nullable
        Boolean atIssue,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal labourFee,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal partsFee,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY", topics = Topic.COMPLAINT) @Nullable
        BigDecimal inspectionFee,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY", topics = Topic.COMPLAINT) @Nullable
        BigDecimal overchargedAmount,

        @Fact(topics = Topic.COMPLAINT) @Nullable RequestedConcession requested,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean quotationClear,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean concessionAlreadyGiven,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY", topics = Topic.COMPLAINT) @Nullable
        BigDecimal concessionGivenAmount,

        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean paid,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY", topics = Topic.COMPLAINT) @Nullable
        BigDecimal paidAmount,

        @Fact(topics = Topic.COMPLAINT) @Nullable PaidBill of) {}
