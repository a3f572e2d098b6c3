package org.guwen.facts;

import org.guwen.facts.code.LostReason;
import org.guwen.facts.code.PurchaseChannel;
import org.jspecify.annotations.Nullable;

/** A customer who did not buy. */
public record Lead(
        @Fact(unknown = "UNKNOWN") @Nullable LostReason lostReason,
        @Nullable Boolean trueReasonKnown,
        @Nullable Boolean problemRaised,
        @Nullable Boolean resolvedQuickly,
        @Nullable Boolean meetsExpectation,
        @Nullable Boolean seriouslyUpset,
        @Fact(max = 36_500, unit = "d") @Nullable Integer daysSinceLastContact,
        @Nullable Boolean doNotContact,
        @Nullable PurchaseChannel competitorChannel,
        @Nullable Boolean asksForHelp,
        @Fact(max = 100) @Nullable Integer unansweredContacts) {}
