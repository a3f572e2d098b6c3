package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer who complains asks for.
 *
 * @param amount how much he asks for, in CNY
 */
public record Demand(
        @Nullable DemandCode code,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY", topics = Topic.COMPLAINT) @Nullable
        BigDecimal amount) {}
