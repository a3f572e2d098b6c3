package org.guwen.facts;

import org.jspecify.annotations.Nullable;

/** A case seen from one subject – the whole case, one issue of its complaint, or one of its projects – with what was derived for it. Every condition column of a decision table reads one field of it. */
public record Situation(
        @Nullable Topic topic,
        @Nullable Actor actor,
        @Nullable Customer customer,
        @Nullable Vehicle vehicle,
        @Nullable Complaint complaint,
        @Nullable Charge charge,
        @Nullable CosmeticProject project,
        @Nullable FollowUp followUp,
        @Nullable Lead lead,
        @Nullable Workshop workshop,
        @Nullable Sales sales,
        @Nullable Derived derived) {}
