package org.guwen.facts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.facts.code.BreachingParty;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.DepositKind;
import org.guwen.facts.code.Emotion;
import org.guwen.facts.code.FeedbackChannel;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.VehicleLocation;
import org.jspecify.annotations.Nullable;

/** A complaint as it stands when advice is asked. */
public record Complaint(
        @Fact(topics = Topic.COMPLAINT) @Nullable FeedbackChannel channel,
        @Nullable ComplaintCategory category,
        @Fact(unknown = "UNDETERMINED") @Nullable Responsibility responsibility,

        @Fact(minItems = 1, maxItems = 20, topics = Topic.COMPLAINT) @Nullable
        List<ComplaintIssue> issues,

        @Nullable Boolean hasVehicleProblem,
        @Fact(topics = Topic.COMPLAINT) @Nullable Emotion emotion,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean otherCustomersPresent,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean repairHistoryReviewed,
        @Fact(maxLength = 200) @Nullable String customerPreferredTime,
        @Fact(unknown = "NOT_ASKED") @Nullable Consent inspectionConsent,
        @Fact(unknown = "NOT_ASKED") @Nullable Consent repairConsent,
        @Fact(max = 100) @Nullable Integer previousRepairsSameFault,
        @Nullable Boolean safetyRelated,
        @Nullable Boolean injuryOrFire,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean mediaOrLegal,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean customerRequestsManager,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean managerNeeded,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean undueDemand,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean customerInsists,
        @Nullable OffsetDateTime receivedAt,
        @Fact(max = 3650, unit = "d") @Nullable Integer daysOpen,
        @Nullable Boolean withinRepairGuarantee,
        @Nullable Boolean evidenceNonRepairCause,
        @Nullable Boolean exchangeOrReturnDemanded,
        @Nullable Boolean drivable,
        @Nullable VehicleLocation location,
        @Nullable Role aboutRole,
        @Fact(maxItems = 10) @Nullable List<Demand> demands,
        @Nullable Boolean photosAtReception,
        @Nullable Boolean appraisalAgreed,
        @Nullable Boolean oldPartsKept,
        @Fact(maxLength = 64) @Nullable String caseNumber,
        @Nullable LocalDate replyDue,
        @Nullable Boolean mediationOffered,
        @Fact(max = 100, topics = Topic.COMPLAINT) @Nullable Integer earlierComplaints,
        @Nullable Boolean otherOwnersAffected,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean publicPost,
        @Fact(topics = Topic.COMPLAINT) @Nullable DepositKind depositKind,
        @Fact(topics = Topic.COMPLAINT) @Nullable BreachingParty breachBy,
        @Fact(topics = Topic.COMPLAINT) @Nullable Boolean closed,
        @Fact(maxLength = 2000, naming = true) @Nullable String description) {
    /** Copies the collections, so that the facts cannot change. */
    public Complaint {
        issues = issues == null ? null : List.copyOf(issues);
        demands = demands == null ? null : List.copyOf(demands);
    }

    /** What the customer demands in the order told; exchange or return demanded by its own field comes last (AMB-39). */
    public List<Demand> everyDemand() {
        List<Demand> listed = demands == null ? List.of() : demands;
        boolean isListed = listed.stream().anyMatch(demand -> demand.code() == DemandCode.EXCHANGE_OR_RETURN);
        return isListed || !Boolean.TRUE.equals(exchangeOrReturnDemanded)
                ? listed
                : Stream.concat(listed.stream(), Stream.of(new Demand(DemandCode.EXCHANGE_OR_RETURN, null)))
                        .toList();
    }
}
