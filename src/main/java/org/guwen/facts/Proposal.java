package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** An act somebody wants to do: an action code or a forbidden code, with its size. */
public record Proposal(
        @Fact(maxLength = 64) @Nullable String code,

        @Fact(max = 100, scale = 2, unit = "%", topics = Topic.COMPLAINT) @Nullable
        BigDecimal percent,

        @Fact(max = 100_000_000, scale = 2, unit = "CNY", topics = Topic.COMPLAINT) @Nullable
        BigDecimal amount,

        @Nullable Responsibility asRemedyFor,
        @Fact(max = 19, topics = Topic.COMPLAINT) @Nullable Integer issue,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean together) {}
