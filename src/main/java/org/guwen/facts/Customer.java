package org.guwen.facts;

import org.guwen.facts.code.CustomerTier;
import org.jspecify.annotations.Nullable;

/** The customer. The name is masked wherever it is written outside the record. */
public record Customer(
        @Fact(maxLength = 64) @Nullable String id,
        @Fact(maxLength = 64) @Nullable String name,
        @Nullable CustomerTier tier,
        @Nullable Boolean isConsumer,
        @Fact(maxLength = 200) @Nullable String preferredTime,
        @Nullable Consents consents,
        @Nullable Boolean optedOut) {}
