package org.guwen.facts;

import org.guwen.facts.code.CustomerTier;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** The customer. The name is masked wherever it is written outside the record. */
public record Customer(
        @Fact(maxLength = 64, naming = true) @Nullable String id,
        @Fact(maxLength = 64, naming = true) @Nullable String name,

        @Fact(topics = {Topic.COMPLAINT, Topic.FOLLOW_UP}) @Nullable
        CustomerTier tier,

        @Nullable Boolean isConsumer,

        @Fact(
                maxLength = 200,
                topics = {Topic.COMPLAINT, Topic.WARRANTY})
        @Nullable
        String preferredTime,

        @Nullable Consents consents,
        @Nullable Boolean optedOut) {}
