package org.guwen.facts;

import org.guwen.facts.code.BuyerType;
import org.guwen.facts.code.SalesStep;
import org.jspecify.annotations.Nullable;

/** Where a sale stands among the eight steps (SP-0). */
public record Sales(
        @Nullable SalesStep currentStep,
        @Nullable Boolean stepCompleted,
        @Nullable Boolean dealClosed,
        @Nullable BuyerType buyerType,
        @Nullable Boolean skipTestDrive) {}
