package org.guwen.facts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.WorkshopDanger;
import org.guwen.facts.code.WorkshopEvent;
import org.jspecify.annotations.Nullable;

/** An event in the workshop that threatens the promised hand-over. */
public record Workshop(
        @Fact(topics = Topic.WORKSHOP) @Nullable WorkshopEvent event,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean urgent,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean contingencyPlanExists,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean ownerAssigned,
        @Fact(topics = Topic.WORKSHOP) @Nullable OffsetDateTime promisedTime,

        @Fact(
                max = 10_000,
                scale = 2,
                unit = "h",
                topics = {Topic.COMPLAINT, Topic.WORKSHOP})
        @Nullable
        BigDecimal expectedDelayHours,

        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean qualityInspected,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean warrantyJob,
        @Fact(max = 3650, unit = "d") @Nullable Integer daysInRepair,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean taskOverdue,
        @Fact(topics = Topic.WORKSHOP) @Nullable WorkshopDanger danger,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean extraWorkQuoted,
        @Fact(topics = Topic.WORKSHOP) @Nullable Boolean customerReachable) {}
