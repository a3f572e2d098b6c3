package org.guwen.facts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.guwen.facts.code.WorkshopDanger;
import org.guwen.facts.code.WorkshopEvent;
import org.jspecify.annotations.Nullable;

/** An event in the workshop that threatens the promised hand-over. */
public record Workshop(
        @Nullable WorkshopEvent event,
        @Nullable Boolean urgent,
        @Nullable Boolean contingencyPlanExists,
        @Nullable Boolean ownerAssigned,
        @Nullable OffsetDateTime promisedTime,
        @Fact(max = 10_000, scale = 2, unit = "h") @Nullable BigDecimal expectedDelayHours,
        @Nullable Boolean qualityInspected,
        @Nullable Boolean warrantyJob,
        @Fact(max = 3650, unit = "d") @Nullable Integer daysInRepair,
        @Nullable Boolean taskOverdue,
        @Nullable WorkshopDanger danger,
        @Nullable Boolean extraWorkQuoted,
        @Nullable Boolean customerReachable) {}
