package org.guwen.facts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one case. Absent facts are {@code null}: absent is not the same as false.
 *
 * @param unknown JSON pointers of facts that were asked for and that nobody can tell: they stay absent and are not asked
 *     for again
 */
public record CaseFacts(
        @Fact(maxLength = 100, naming = true) @Nullable String requestId,
        @Fact(maxLength = 64, naming = true) @Nullable String storeId,

        @Fact(topics = {Topic.COMPLAINT, Topic.WARRANTY, Topic.WORKSHOP}) @Nullable
        OffsetDateTime requestedAt,

        @Fact(maxLength = 16, naming = true) @Nullable String locale,
        @Nullable Topic topic,
        @Nullable Actor actor,
        @Nullable Customer customer,
        @Nullable Vehicle vehicle,
        @Nullable Complaint complaint,
        @Nullable Charge charge,
        @Fact(minItems = 1, maxItems = 50) @Nullable List<CosmeticProject> projects,
        @Nullable FollowUp followUp,
        @Nullable Lead lead,
        @Nullable Workshop workshop,
        @Nullable Sales sales,
        @Fact(maxItems = 50) @Nullable List<Proposal> proposals,
        @Fact(topics = Topic.COMPLAINT) @Nullable PolicyOverride policy,
        @Nullable LocalDate asOf,
        @Fact(maxItems = 200) @Nullable List<String> unknown) {
    /** Copies the collections, so that the facts cannot change. */
    public CaseFacts {
        projects = projects == null ? null : List.copyOf(projects);
        proposals = proposals == null ? null : List.copyOf(proposals);
        unknown = unknown == null ? null : List.copyOf(unknown);
    }
}
