package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.release.publication.ActivationState;
import org.guwen.release.publication.ReleaseHistory;
import org.guwen.release.publication.ReleaseState;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.guwen.ruleset.Release;
import org.jspecify.annotations.Nullable;

/** A release as JSON. */
record ReleaseDocument(
        long number,
        ReleaseState state,
        String sha256,
        String principlesSha256,
        String author,
        @Nullable String approvedBy,
        String comment,
        @Nullable Long draft,
        OffsetDateTime createdAt,
        List<ReleasedWorkbook> workbooks,
        List<ReleaseActivation> activations,
        List<LaterPlanDocument> laterPlans) {

    /** A workbook of the release. */
    record ReleasedWorkbook(String name, String sha256) {}

    /** A decision to put the release in force. */
    record ReleaseActivation(
            OffsetDateTime effectiveFrom,
            ActivationState state,
            String reason,
            String account,
            OffsetDateTime createdAt,
            @Nullable CalledOff calledOff) {

        static ReleaseActivation of(ReleaseHistory.ActivationEntry told) {
            Activation activation = told.activation();
            return new ReleaseActivation(
                    activation.effectiveFrom(),
                    told.state(),
                    activation.reason(),
                    activation.account(),
                    activation.createdAt(),
                    CalledOff.of(told.cancellation()));
        }
    }

    /** The decision that a plan will not count. */
    record CalledOff(String reason, String account, OffsetDateTime at) {

        static @Nullable CalledOff of(@Nullable Cancellation cancellation) {
            return cancellation == null
                    ? null
                    : new CalledOff(cancellation.reason(), cancellation.account(), cancellation.createdAt());
        }
    }

    static ReleaseDocument of(ReleaseHistory.ReleaseEntry told, List<LaterPlanDocument> laterPlans) {
        Release release = told.release();
        return new ReleaseDocument(
                release.number(),
                told.state(),
                release.sha256(),
                release.rulesSha256(),
                release.author(),
                release.approvedBy(),
                release.comment(),
                release.draftId(),
                release.createdAt(),
                told.workbooks().stream()
                        .map(workbook -> new ReleasedWorkbook(workbook.name(), workbook.sha256()))
                        .toList(),
                told.activations().stream().map(ReleaseActivation::of).toList(),
                laterPlans);
    }
}
