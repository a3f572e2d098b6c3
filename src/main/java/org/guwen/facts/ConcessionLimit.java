package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/** An authority row for a simulation; replaces the table rows of that role and concession. */
public record ConcessionLimit(
        @Nullable Role role,
        @Nullable ConcessionType concession,
        @Fact(max = 100, scale = 2, unit = "%") @Nullable BigDecimal maxPercent,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal maxAmount) {}
