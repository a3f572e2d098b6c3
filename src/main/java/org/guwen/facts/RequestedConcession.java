package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.ConcessionType;
import org.jspecify.annotations.Nullable;

/** The concession a customer or advisor asks for; the same content may come as a proposal. */
public record RequestedConcession(
        @Nullable ConcessionType type,
        @Fact(max = 100, scale = 2, unit = "%") @Nullable BigDecimal percent,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY") @Nullable
        BigDecimal amount) {}
