package org.guwen.facts;

import org.guwen.facts.code.BuyerType;
import org.guwen.facts.code.SalesStep;
import org.jspecify.annotations.Nullable;

/** Where a sale stands among the eight steps (SP-0). */
public record Sales(
        @Nullable SalesStep currentStep,
        @Fact(unknown = "false") @Nullable Boolean stepCompleted,
        @Fact(unknown = "false") @Nullable Boolean dealClosed,
        @Fact(unknown = "END_CUSTOMER") @Nullable BuyerType buyerType,
        @Fact(unknown = "false") @Nullable Boolean skipTestDrive) {}
