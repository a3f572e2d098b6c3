package org.guwen.facts;

import java.util.Set;
import org.guwen.facts.code.CareOccasion;
import org.guwen.facts.code.ChangeArea;
import org.guwen.facts.code.Satisfaction;
import org.jspecify.annotations.Nullable;

/** A sold customer and the occasion to contact him. */
public record FollowUp(
        @Nullable Boolean sold,
        @Fact(unknown = "UNKNOWN") @Nullable Satisfaction satisfaction,
        @Nullable Set<CareOccasion> occasions,
        @Fact(max = 36_500, unit = "d") @Nullable Integer daysSinceLastContact,
        @Nullable Boolean clubMember,
        @Nullable ChangeArea changeArea,
        @Fact(max = 36_500, unit = "d") @Nullable Integer daysSinceDelivery,
        @Nullable Boolean repairHandedOver,
        @Nullable Boolean maintenanceBooked,
        @Nullable Boolean recallOpen,
        @Nullable Boolean complaintClosed,
        @Fact(max = 36_500, unit = "d") @Nullable Integer daysSinceLastVisit) {
    /** Copies the collections, so that the facts cannot change. */
    public FollowUp {
        occasions = occasions == null ? null : Set.copyOf(occasions);
    }
}
